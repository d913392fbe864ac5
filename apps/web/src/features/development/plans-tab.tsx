import {
  type DevelopmentPlan,
  listDevelopmentPlans,
  saveDevelopmentPlan,
} from '@lianchuang/domain/development/plan-contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { YearPicker } from '../../ui/year-picker.tsx';

/** How many each committee plans to take in during a year, against how many it has (R1.5). */
export function PlansTab() {
  const { t } = useTranslation();
  const { today } = useSession();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [open, setOpen] = useState<DevelopmentPlan | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['development', 'plans', year],
    queryFn: ({ signal }) => api(listDevelopmentPlans, { query: { year }, signal }),
    placeholderData: (before) => before,
  });
  const columns = useMemo<DataColumn<DevelopmentPlan>[]>(
    () => [
      { key: 'organisation', title: t('development.committee'), value: (row) => row.organisation.name },
      { key: 'planned', title: t('development.planned'), numeric: true, value: (row) => row.planned },
      { key: 'done', title: t('development.joined-count'), numeric: true, value: (row) => row.done },
      {
        key: 'difference',
        title: t('development.difference'),
        value: (row) => (row.planned === null ? null : row.done - row.planned),
        render: (row) =>
          row.planned === null ? (
            <span className="lc-muted">{t('development.no-plan')}</span>
          ) : row.done >= row.planned ? (
            t('development.plan-met')
          ) : (
            t('development.plan-short', { count: row.planned - row.done })
          ),
      },
      { key: 'capable', title: t('development.capable-count'), numeric: true, value: (row) => row.capable },
      { key: 'targets', title: t('development.targets-now'), numeric: true, value: (row) => row.targets },
      {
        key: 'act',
        title: t('development.plan-act'),
        fixedOrder: true,
        value: () => null,
        render: (row) =>
          row.may ? (
            <Button size="small" onClick={() => setOpen(row)}>
              {t(row.planned === null ? 'development.plan-make' : 'development.plan-change')}
            </Button>
          ) : (
            '—'
          ),
      },
    ],
    [t],
  );
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable
        id="development-plans"
        name={t('development.tab.plans')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.organisation.id}
        loading={isPending}
        extra={<YearPicker value={year} onChange={setYear} />}
        empty={<EmptyState title={t('development.plans-none')} hint={t('development.plans-none-hint')} />}
      />
      {open ? (
        <SavingDialog
          title={t('development.plan-title', { name: open.organisation.name, year: open.year })}
          ok={t('common.save')}
          initial={{ planned: open.planned ?? 0 }}
          save={({ planned }) =>
            api(saveDevelopmentPlan, {
              body: {
                organisationId: open.organisation.id,
                year: open.year,
                planned: planned ?? 0,
                version: open.version,
              },
            })
          }
          refresh={['development']}
          onClose={() => setOpen(null)}
        >
          <Form.Item name="planned" label={t('development.planned')}>
            <InputNumber min={0} max={9999} precision={0} autoFocus inputMode="numeric" />
          </Form.Item>
        </SavingDialog>
      ) : null}
    </>
  );
}
