import { type InspectionRound, listInspectionRounds } from '@lianchuang/domain/inspections/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatPeriod } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Rounds with the rule and the seed their samples were drawn by, so that anybody can check the draw. */
export function RoundsSection() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['inspections', 'rounds'],
    queryFn: ({ signal }) => api(listInspectionRounds, { query: { limit: 500 }, signal }),
  });
  const columns: DataColumn<InspectionRound>[] = [
    {
      key: 'title',
      title: t('inspections.round'),
      value: (row) => row.title,
      render: (row) => (
        <Link to="/inspections" search={{ round: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { key: 'starts', title: t('inspections.starts'), value: (row) => formatDate(row.startsOn) },
    { key: 'ends', title: t('inspections.ends'), value: (row) => formatDate(row.endsOn) },
    { key: 'period', title: t('inspections.period'), value: (row) => formatPeriod(row.periodId) },
    { key: 'kind', title: t('inspections.kind'), filter: true, value: (row) => t(`common.kind.${row.kind}`) },
    {
      key: 'rule',
      title: t('inspections.rule'),
      value: (row) =>
        [
          t(`inspections.rule.${row.rule}`),
          t('inspections.sample', { candidates: row.candidates, size: row.size }),
          ...(row.seed === null ? [] : [t('inspections.seed', { seed: row.seed })]),
        ].join(','),
    },
    {
      key: 'progress',
      title: t('inspections.state'),
      value: (row) => t('inspections.progress', { done: row.done, total: row.done + row.planned }),
    },
    { key: 'by', title: t('inspections.by'), value: (row) => row.createdBy },
  ];
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<InspectionRound>
        id="inspection-rounds"
        name={t('inspections.tab.rounds')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        empty={<EmptyState title={t('inspections.no-rounds')} hint={t('inspections.none-hint')} />}
      />
    </>
  );
}
