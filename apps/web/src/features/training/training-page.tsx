import {
  listTrainingHours,
  listTrainingPlans,
  listTrainingSessions,
  type TrainingHours,
  type TrainingPlan,
  type TrainingSessionSummary,
} from '@lianchuang/domain/training/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { hoursColumns, planColumns, sessionColumns } from './training-columns.tsx';

/** Training (R1.10): what was held and who took part, what is planned by quarter, hours a head. */
export function TrainingPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const search: AppSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const mayChange = useMay('training.change');
  const [adding, setAdding] = useState<'session' | 'plan' | null>(null);
  const [plan, setPlan] = useState<TrainingPlan | null>(null);
  const tab = ['plans', 'hours'].find((known) => known === search.tab) ?? 'sessions';
  const thisYear = Number(today.slice(0, 4));
  const year = Number(search.year) || thisYear;
  const plans = useQuery({
    queryKey: ['training', 'plans', year],
    queryFn: ({ signal }) => api(listTrainingPlans, { query: { year, limit: 1000 }, signal }),
    enabled: tab === 'plans',
  });
  const sessions = useQuery({
    queryKey: ['training', 'sessions'],
    queryFn: ({ signal }) => api(listTrainingSessions, { query: { limit: 1000 }, signal }),
    enabled: tab === 'sessions',
  });
  const hours = useQuery({
    queryKey: ['training', 'hours', year],
    queryFn: ({ signal }) => api(listTrainingHours, { query: { year }, signal }),
    placeholderData: keepPreviousData,
    enabled: tab === 'hours',
  });
  const error = plans.error ?? sessions.error ?? hours.error;
  const yearPicker = (
    <Select
      aria-label={t('training.year')}
      value={year}
      onChange={(value) =>
        void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, year: String(value) }) })
      }
      options={[thisYear + 1, thisYear, thisYear - 1].map((value) => ({ value, label: String(value) }))}
    />
  );
  const columns = useMemo(() => planColumns(t, setPlan), [t]);
  const action = tab === 'plans' ? 'plan' : 'session';
  const add = mayChange ? (
    <Button type="primary" onClick={() => setAdding(action)}>
      {t(action === 'plan' ? 'training.add-plan' : 'training.add-session')}
    </Button>
  ) : null;
  return (
    <Page title={t('training.title')} hint={t('training.hint')} extra={tab === 'hours' ? null : add}>
      <SectionNav
        label={t('training.title')}
        sections={[
          { id: 'sessions', title: t('training.tab.sessions') },
          { id: 'plans', title: t('training.tab.plans') },
          { id: 'hours', title: t('training.tab.hours') },
        ]}
      />
      <ProblemAlert error={error} />
      {tab === 'sessions' ? (
        <DataTable<TrainingSessionSummary>
          id="training-sessions"
          name={t('training.tab.sessions')}
          columns={sessionColumns(t)}
          rows={sessions.data?.items ?? []}
          outOf={sessions.data?.total}
          rowKey={(row) => row.id}
          loading={sessions.isPending}
          onRow={(row) => void navigate({ to: '/training/$id', params: { id: row.id }, search: {} })}
          empty={
            <EmptyState
              title={t('training.no-sessions')}
              hint={t('training.no-sessions-hint')}
              action={
                mayChange ? (
                  <Button onClick={() => setAdding('session')}>{t('training.add-session')}</Button>
                ) : null
              }
            />
          }
        />
      ) : null}
      {tab === 'plans' ? (
        <DataTable<TrainingPlan>
          id="training-plans"
          name={t('training.tab.plans')}
          columns={columns}
          rows={plans.data?.items ?? []}
          rowKey={(row) => row.id}
          loading={plans.isPending}
          extra={yearPicker}
          empty={
            <EmptyState
              title={t('training.no-plans', { year })}
              hint={t('training.no-plans-hint')}
              action={
                mayChange ? <Button onClick={() => setAdding('plan')}>{t('training.add-plan')}</Button> : null
              }
            />
          }
        />
      ) : null}
      {tab === 'hours' ? (
        <DataTable<TrainingHours>
          id="training-hours"
          name={t('training.tab.hours')}
          columns={hoursColumns(t)}
          rows={hours.data?.items ?? []}
          rowKey={(row) => row.organisation.id}
          loading={hours.isPending}
          extra={yearPicker}
          empty={<EmptyState title={t('training.no-sessions')} hint={t('training.no-sessions-hint')} />}
        />
      ) : null}
      {adding === 'session' ? <SessionDialog onClose={() => setAdding(null)} /> : null}
      {adding === 'plan' || plan ? (
        <PlanDialog
          plan={plan ?? undefined}
          onClose={() => {
            setAdding(null);
            setPlan(null);
          }}
        />
      ) : null}
    </Page>
  );
}
