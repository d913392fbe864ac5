import { listClaimsFound } from '@lianchuang/domain/inspections/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { formatPeriod, formatShare } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

type Row = z.output<(typeof listClaimsFound)['response']>['items'][number];

/** Claimed minus found per inspection, to one decimal. */
const difference = (part: { claimed: number; found: number; inspections: number }): number =>
  Math.round(((part.claimed - part.found) / part.inspections) * 10) / 10;

/** How far the claims of each committee's organisations were from what inspections found, quarter by quarter. */
export function ClaimsSection() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['inspections', 'claims'],
    queryFn: ({ signal }) => api(listClaimsFound, { signal }),
  });
  const columns: DataColumn<Row>[] = [
    { key: 'committee', title: t('inspections.committee'), value: (row) => row.organisation.name },
    { key: 'count', title: t('inspections.count'), numeric: true, value: (row) => row.inspections },
    {
      key: 'true',
      title: t('inspections.true-share'),
      numeric: true,
      value: (row) => row.asClaimed / row.checked,
      render: (row) => formatShare(row.asClaimed / row.checked),
      exported: (row) => formatShare(row.asClaimed / row.checked),
    },
    { key: 'average', title: t('inspections.average'), numeric: true, value: difference },
    ...(data?.quarters ?? []).map((quarter): DataColumn<Row> => {
      const part = (row: Row) => row.quarters.find((q) => q.periodId === quarter);
      return {
        key: quarter,
        title: formatPeriod(quarter),
        numeric: true,
        value: (row) => {
          const own = part(row);
          return own ? difference(own) : null;
        },
        render: (row) => {
          const own = part(row);
          return own ? t('inspections.cell', { difference: difference(own), count: own.inspections }) : '';
        },
      };
    }),
  ];
  return (
    <>
      <p className="lc-muted">{t('inspections.honesty-hint')}</p>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<Row>
        id="inspection-claims"
        name={t('inspections.tab.claims')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.organisation.id}
        loading={isPending}
        empty={<EmptyState title={t('inspections.no-claims')} hint={t('inspections.no-claims-hint')} />}
      />
    </>
  );
}
