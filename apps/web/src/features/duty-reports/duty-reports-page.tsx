import { type DutyReport, listDutyReports } from '@lianchuang/domain/duty-reports/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { DutyReportDialog } from './duty-report-dialog.tsx';

/** Secretaries' reports on party building in one's part of the tree, with their grades (R4.5). */
export function DutyReportsPage() {
  const { t } = useTranslation();
  const mayRun = useMay('ballots.run');
  const [adding, setAdding] = useState(false);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['duty-reports'],
    queryFn: ({ signal }) => api(listDutyReports, { query: { limit: 1000 }, signal }),
  });
  const columns = useMemo<DataColumn<DutyReport>[]>(
    () => [
      {
        key: 'reporter',
        title: t('duty-reports.reporter'),
        value: (row) => row.reporter,
        render: (row) => (
          <Link to="/duty-reports/$id" params={{ id: row.id }} search={{}}>
            {row.reporter}
          </Link>
        ),
      },
      { key: 'organisation', title: t('common.organisation'), value: (row) => row.organisation.name },
      {
        key: 'audience',
        title: t('duty-reports.to'),
        filter: true,
        value: (row) => t(`duty-reports.audience.${row.audience}`),
      },
      { key: 'on', title: t('duty-reports.held-on'), value: (row) => formatDate(row.heldOn) },
      {
        key: 'state',
        title: t('duty-reports.state'),
        filter: true,
        value: (row) => t(`duty-reports.states.${row.state}`),
      },
      {
        key: 'grade',
        title: t('duty-reports.graded'),
        filter: true,
        value: (row) => (row.grade === null ? '—' : t(`duty-reports.grade.${row.grade}`)),
      },
    ],
    [t],
  );
  return (
    <Page
      title={t('duty-reports.title')}
      hint={t('duty-reports.hint')}
      extra={
        mayRun ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('duty-reports.add')}
          </Button>
        ) : null
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<DutyReport>
        id="duty-reports"
        name={t('duty-reports.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        empty={<EmptyState title={t('duty-reports.none')} hint={t('duty-reports.none-hint')} />}
      />
      {adding ? <DutyReportDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
