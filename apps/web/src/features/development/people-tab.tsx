import { type DevelopmentPerson, listDevelopment } from '@lianchuang/domain/development/contract';
import { developmentStates } from '@lianchuang/domain/development/states';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatDate } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { DevelopmentStateTag, DueWords, stateWords } from './development-state.tsx';

const underWay = developmentStates.slice(0, 4);

/** Persons by step with what is due, the most pressing first (R1.5). */
export function PeopleTab(props: { onAdd: (() => void) | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const state = developmentStates.find((known) => known === search.state);
  const due = (['overdue', 'soon'] as const).find((known) => known === search.due);
  const set = (change: AppSearch) =>
    void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, ...change }) });
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['development', 'list', state, due],
    queryFn: ({ signal }) => api(listDevelopment, { query: { state, due, limit: 2000 }, signal }),
    placeholderData: (before) => before,
  });
  const columns = useMemo(() => peopleColumns(t), [t]);
  const counts = new Map(data?.counts.map((c) => [c.state, c.count]));
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <ul className="lc-step-counts">
        {underWay.map((step) => (
          <li key={step}>
            <button
              type="button"
              aria-pressed={state === step}
              onClick={() => set({ state: state === step ? undefined : step })}
            >
              <strong>{counts.get(step) ?? 0}</strong>
              {t(`development.state.${step}`)}
            </button>
          </li>
        ))}
        <li className="lc-step-counts-over">
          <button
            type="button"
            aria-pressed={due === 'overdue'}
            onClick={() => set({ due: due === 'overdue' ? undefined : 'overdue' })}
          >
            <strong>{data?.overdue ?? 0}</strong>
            {t('development.overdue')}
          </button>
        </li>
      </ul>
      <DataTable<DevelopmentPerson>
        id="development"
        name={t('development.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        onRow={(row) => void navigate({ to: '/development/$id', params: { id: row.id }, search: {} })}
        extra={
          <>
            <Select
              aria-label={t('development.state')}
              allowClear
              placeholder={t('development.under-way')}
              style={{ minWidth: 140 }}
              value={state ?? null}
              onChange={(value: string | null | undefined) => set({ state: value ?? undefined })}
              options={developmentStates.map((value) => ({ value, label: t(`development.state.${value}`) }))}
            />
            <Select
              aria-label={t('development.due')}
              allowClear
              placeholder={t('development.due')}
              style={{ minWidth: 120 }}
              value={due ?? null}
              onChange={(value: string | null | undefined) => set({ due: value ?? undefined })}
              options={['overdue', 'soon'].map((value) => ({ value, label: t(`development.due.${value}`) }))}
            />
          </>
        }
        {...(state || due
          ? {}
          : {
              empty: (
                <EmptyState
                  title={t('development.none')}
                  hint={t('development.none-hint')}
                  action={
                    props.onAdd ? <Button onClick={props.onAdd}>{t('development.add')}</Button> : undefined
                  }
                />
              ),
            })}
      />
    </>
  );
}

function peopleColumns(t: TFunction): DataColumn<DevelopmentPerson>[] {
  return [
    {
      key: 'name',
      title: t('development.name'),
      value: (row) => row.name,
      render: (row) => (
        <Link to="/development/$id" params={{ id: row.id }} onClick={(event) => event.stopPropagation()}>
          {row.name}
        </Link>
      ),
    },
    { key: 'organisation', title: t('development.organisation'), value: (row) => row.organisation.name },
    {
      key: 'state',
      title: t('development.state'),
      value: (row) => stateWords(row, t),
      render: (row) => <DevelopmentStateTag state={row.state} joinedOn={row.joinedOn} />,
    },
    {
      key: 'due',
      title: t('development.due'),
      value: (row) => row.due?.dueOn ?? null,
      render: (row) => <DueWords due={row.due} />,
    },
    { key: 'since', title: t('development.since'), value: (row) => formatDate(row.sinceOn) },
    { key: 'applied', title: t('development.applied'), value: (row) => formatDate(row.appliedOn) },
    {
      key: 'capable',
      title: t('development.capable'),
      filter: true,
      value: (row) => t(row.capableVillager ? 'common.yes' : 'common.no'),
    },
    {
      key: 'sex',
      title: t('development.sex'),
      hidden: true,
      filter: true,
      value: (row) => t(`members.sex.${row.sex}`),
    },
    { key: 'born', title: t('development.born'), hidden: true, value: (row) => row.bornOn },
    {
      key: 'education',
      title: t('development.education'),
      hidden: true,
      filter: true,
      value: (row) => t(`members.education.${row.education}`),
    },
    { key: 'occupation', title: t('development.occupation'), hidden: true, value: (row) => row.occupation },
    { key: 'joined', title: t('development.joined'), hidden: true, value: (row) => row.joinedOn },
  ];
}
