import type { Election } from '@lianchuang/domain/selection/elections-contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CreateElectionDialog } from './create-election-dialog.tsx';
import { electionsQuery } from './selection-queries.ts';
import { ElectionState } from './state-of-selection.tsx';

/** Elections in scope, those that run first (R2.1). */
export function ElectionsSection() {
  const { t } = useTranslation();
  const may = useMay('selection.change');
  const [creating, setCreating] = useState(false);
  const { data, error, isPending, refetch } = useQuery(electionsQuery);
  const columns = useMemo<DataColumn<Election>[]>(
    () => [
      {
        key: 'organisation',
        title: t('common.organisation'),
        value: (row) => row.organisation.name,
        render: (row) => (
          <Link to="/selection/elections/$id" params={{ id: row.id }}>
            {row.organisation.name}
          </Link>
        ),
      },
      {
        key: 'kind',
        title: t('selection.kind'),
        filter: true,
        value: (row) => t(`selection.kind.${row.kind}`),
      },
      {
        key: 'state',
        title: t('selection.state'),
        filter: true,
        value: (row) => t(`selection.state.${row.state}`),
        render: (row) => <ElectionState value={row.state} />,
      },
      {
        key: 'next',
        title: t('selection.now'),
        value: (row) =>
          row.next
            ? `${t(`selection.round.${row.next.kind}`)}${row.next.attempt > 1 ? t('selection.attempt', { number: row.next.attempt }) : ''}${row.waiting ? ` · ${t('selection.waiting')}` : ''}`
            : null,
      },
      {
        key: 'elected',
        title: t('selection.elected-of'),
        numeric: true,
        value: (row) => row.elected,
        render: (row) => `${row.elected}/${row.seats}`,
      },
      {
        key: 'failed',
        title: t('selection.failed-rounds'),
        numeric: true,
        value: (row) => row.failedRounds,
      },
      { key: 'started', title: t('selection.started'), value: (row) => formatDate(row.startedOn) },
      { key: 'concluded', title: t('selection.concluded'), value: (row) => formatDate(row.concludedOn) },
    ],
    [t],
  );
  const start = may ? (
    <Button type="primary" onClick={() => setCreating(true)}>
      {t('selection.create')}
    </Button>
  ) : null;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable
        id="elections"
        name={t('selection.tab.elections')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={start}
        empty={
          <EmptyState
            title={t('selection.none')}
            hint={t(may ? 'selection.none-hint' : 'selection.none-own')}
            action={start}
          />
        }
      />
      {creating ? <CreateElectionDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}
