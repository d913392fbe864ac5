import { type Appraisal, listAppraisals } from '@lianchuang/domain/appraisal/contract';
import { appraisalStateSchema } from '@lianchuang/domain/appraisal/rules';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatShare } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AppraisalStateTag } from './appraisal-state-tag.tsx';
import { OpenDialog } from './open-dialog.tsx';

/** Rounds of the people's appraisal in one's part of the tree (R4.2). */
export function AppraisalsPage() {
  const { t } = useTranslation();
  const mayRun = useMay('ballots.run');
  const asked = appraisalStateSchema.safeParse(useSearch({ strict: false }).state).data;
  const [opening, setOpening] = useState(false);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['appraisals'],
    queryFn: ({ signal }) => api(listAppraisals, { query: { limit: 2000 }, signal }),
  });
  const columns = useMemo<DataColumn<Appraisal>[]>(
    () => [
      {
        key: 'organisation',
        title: t('common.organisation'),
        value: (row) => row.organisation.name,
        render: (row) => (
          <Link to="/appraisals/$id" params={{ id: row.id }} search={{}}>
            {row.organisation.name}
          </Link>
        ),
      },
      { key: 'title', title: t('appraisal.round'), filter: true, value: (row) => row.title },
      {
        key: 'state',
        title: t('appraisal.state'),
        filter: true,
        value: (row) => t(`appraisal.states.${row.state}`),
        render: (row) => <AppraisalStateTag value={row.state} />,
      },
      { key: 'voices', title: t('appraisal.voices'), numeric: true, value: (row) => row.voices },
      {
        key: 'satisfaction',
        title: t('appraisal.satisfaction'),
        numeric: true,
        value: (row) => row.satisfaction,
        render: (row) => (row.satisfaction === null ? '—' : formatShare(row.satisfaction)),
      },
      { key: 'opened', title: t('appraisal.opened-on'), value: (row) => formatDate(row.openedOn) },
      { key: 'closes', title: t('appraisal.closes-on'), value: (row) => formatDate(row.closesOn) },
      { key: 'published', title: t('appraisal.published-on'), value: (row) => formatDate(row.publishedOn) },
    ],
    [t],
  );
  const start = mayRun ? (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('appraisal.open')}
    </Button>
  ) : null;
  return (
    <Page title={t('appraisal.title')} hint={t('appraisal.hint')} extra={start}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<Appraisal>
        id="appraisals"
        name={t('appraisal.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        filtered={asked && { state: t(`appraisal.states.${asked}`) }}
        empty={<EmptyState title={t('appraisal.none')} hint={t('appraisal.none-hint')} />}
      />
      {opening ? <OpenDialog onClose={() => setOpening(false)} /> : null}
    </Page>
  );
}
