import { listServiceFigures, type ServiceFigure } from '@lianchuang/domain/service-records/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { formatShare } from '../../lib/format.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Visits, requests, how many were closed and in how many days, by organisation or by who went (R4.4). */
export function FiguresTab() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: AppSearch = useSearch({ strict: false });
  const { period, setPeriod } = usePeriod();
  const split = search.split === 'member' ? 'member' : 'organisation';
  const set = (change: AppSearch) =>
    void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, ...change }) });
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['service-cards', 'figures', period, split],
    queryFn: ({ signal }) => api(listServiceFigures, { query: { period, split }, signal }),
    placeholderData: (before) => before,
  });
  const columns = useMemo(() => columnsOf(t, split === 'member'), [t, split]);
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div className="lc-table-bar lc-no-print">
        <PeriodPicker value={period ?? data?.period} onChange={setPeriod} />
        <Select
          aria-label={t('service.split')}
          value={split}
          onChange={(value: string) => set({ split: value })}
          options={['organisation', 'member'].map((value) => ({
            value,
            label: t(`service.split.${value}`),
          }))}
        />
      </div>
      <DataTable<ServiceFigure>
        id={`service-figures-${split}`}
        name={t('service.tab.figures')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => `${row.organisation.id} ${row.member?.id ?? ''}`}
        loading={isPending}
        empty={<EmptyState title={t('service.no-figures')} hint={t('service.none-hint')} />}
      />
    </>
  );
}

function columnsOf(t: TFunction, byMember: boolean): DataColumn<ServiceFigure>[] {
  const organisation: DataColumn<ServiceFigure> = {
    key: 'organisation',
    title: t('service.organisation'),
    value: (row) => row.organisation.name,
  };
  return [
    ...(byMember
      ? [
          {
            key: 'member',
            title: t('service.who-went'),
            value: (row: ServiceFigure) => row.member?.name ?? '',
          },
        ]
      : []),
    organisation,
    { key: 'visits', title: t('service.visits'), numeric: true, value: (row) => row.visits },
    { key: 'requests', title: t('service.requests'), numeric: true, value: (row) => row.requests },
    { key: 'closed', title: t('service.closed'), numeric: true, value: (row) => row.closed },
    {
      key: 'rate',
      title: t('service.rate'),
      numeric: true,
      value: (row) => (row.requests === 0 ? null : row.closed / row.requests),
      render: (row) => formatShare(row.requests === 0 ? null : row.closed / row.requests),
      exported: (row) => formatShare(row.requests === 0 ? null : row.closed / row.requests),
    },
    { key: 'overdue', title: t('service.overdue'), numeric: true, value: (row) => row.overdue },
    {
      key: 'days',
      title: t('service.mean-days'),
      numeric: true,
      value: (row) => (row.days === null ? null : Math.round(row.days * 10) / 10),
    },
  ];
}
