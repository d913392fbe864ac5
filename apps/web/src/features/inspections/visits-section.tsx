import { type InspectionLine, listInspections } from '@lianchuang/domain/inspections/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatPoints } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';

/** Inspections to make first, then those made, with what was found beside what was claimed. */
export function VisitsSection() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay('inspections.run');
  const { round, organisation } = useSearch({ strict: false });
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['inspections', 'list', round, organisation],
    queryFn: ({ signal }) => api(listInspections, { query: { round, organisation, limit: 1000 }, signal }),
  });
  const columns: DataColumn<InspectionLine>[] = [
    {
      key: 'organisation',
      title: t('inspections.organisation'),
      value: (row) => row.organisation.name,
      render: (row) => (
        <Link to="/inspections/$id" params={{ id: row.id }}>
          {row.organisation.name}
        </Link>
      ),
    },
    { key: 'supervisor', title: t('inspections.supervisor'), filter: true, value: (row) => row.supervisor },
    { key: 'round', title: t('inspections.round'), filter: true, value: (row) => row.roundTitle },
    {
      key: 'state',
      title: t('inspections.state'),
      filter: true,
      value: (row) => t(`inspections.state.${row.state}`),
      render: (row) => (
        <>
          <ToneTag tone={row.state === 'done' ? 'met' : 'action'} sign={row.state === 'done' ? '✓' : '▲'}>
            {t(`inspections.state.${row.state}`)}
          </ToneTag>{' '}
          {row.previousId ? t('inspections.again-tag') : null}
        </>
      ),
    },
    { key: 'until', title: t('inspections.ends'), value: (row) => formatDate(row.endsOn) },
    { key: 'visited', title: t('inspections.visited'), value: (row) => formatDate(row.visitedOn) },
    {
      key: 'claimed',
      title: t('inspections.claimed'),
      numeric: true,
      value: (row) => (row.state === 'done' ? row.claimed : null),
      render: (row) => (row.state === 'done' ? formatPoints(row.claimed) : ''),
    },
    {
      key: 'found',
      title: t('inspections.found'),
      numeric: true,
      value: (row) => (row.state === 'done' ? row.found : null),
      render: (row) => (row.state === 'done' ? formatPoints(row.found) : ''),
    },
    {
      key: 'inspector',
      title: t('inspections.inspector'),
      hidden: true,
      value: (row) => row.inspector || null,
    },
    {
      key: 'drawn',
      title: t('inspections.drawn-for'),
      numeric: true,
      hidden: true,
      value: (row) => row.drawnFor,
    },
  ];
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<InspectionLine>
        id="inspections"
        name={t('inspections.tab.visits')}
        columns={columns}
        rows={data?.items ?? []}
        outOf={data?.total}
        rowKey={(row) => row.id}
        loading={isPending}
        onRow={(row) => void navigate({ to: '/inspections/$id', params: { id: row.id } })}
        empty={
          <EmptyState
            title={t('inspections.none')}
            hint={t(may ? 'inspections.none-hint' : 'inspections.none-own')}
          />
        }
      />
    </>
  );
}
