import type { ReturnSummary } from '@lianchuang/domain/returns/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatPeriod, formatPoints } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { differingColumn } from '../../ui/differing-column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ApproveManyDialog } from './approve-many-dialog.tsx';
import { reviewQueueQuery } from './review-queries.ts';
import './review.css';

/** What waits for one's review, oldest first; several can be approved at once (R3.4). */
export function ReviewQueuePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { period } = useSearch({ strict: false });
  const { data, error, isPending, refetch } = useQuery(reviewQueueQuery(period));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [approving, setApproving] = useState<readonly ReturnSummary[] | null>(null);
  const columns = useMemo(() => queueColumns(t), [t]);
  const rows = data?.items ?? [];
  const chosenRows = rows.filter((row) => chosen.includes(row.id) && row.may.includes('approve'));
  const first = rows[0];
  return (
    <Page
      title={t('review.queue')}
      hint={
        period ? (
          <>
            {t('review.only-period', { period: formatPeriod(period) })}{' '}
            <Link to="/review" search={{}}>
              {t('review.all-periods')}
            </Link>
          </>
        ) : undefined
      }
      extra={
        first ? (
          <>
            <Button disabled={chosenRows.length === 0} onClick={() => setApproving(chosenRows)}>
              {t('review.approve-count', { count: chosenRows.length })}
            </Button>
            <LinkButton primary href={`/review/${first.id}${period ? `?period=${period}` : ''}`}>
              {t('review.start')}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<ReturnSummary>
        id="review-queue"
        name={t('review.queue')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={isPending}
        selection={{
          chosen: new Set(chosen),
          onChange: setChosen,
          label: (row) => t('review.choose', { name: row.organisation.name }),
        }}
        onRow={(row) =>
          void navigate({ to: '/review/$id', params: { id: row.id }, search: period ? { period } : {} })
        }
        empty={
          <EmptyState
            title={t('review.nothing')}
            hint={t('review.nothing-hint')}
            action={<LinkButton href="/returns">{t('review.see-returns')}</LinkButton>}
          />
        }
      />
      {approving ? (
        <ApproveManyDialog
          rows={approving}
          onClose={(done) => {
            setApproving(null);
            if (done) setChosen([]);
          }}
        />
      ) : null}
    </Page>
  );
}

function queueColumns(t: TFunction): DataColumn<ReturnSummary>[] {
  return [
    {
      key: 'organisation',
      title: t('review.organisation'),
      value: (row) => row.organisation.name,
      render: (row) => (
        <Link to="/review/$id" params={{ id: row.id }} onClick={(event) => event.stopPropagation()}>
          {row.organisation.name}
        </Link>
      ),
    },
    {
      key: 'kind',
      title: t('review.kind'),
      filter: true,
      value: (row) => t(`common.kind.${row.organisation.kind}`),
    },
    { key: 'period', title: t('common.period'), filter: true, value: (row) => formatPeriod(row.periodId) },
    {
      key: 'submitted',
      title: t('review.submitted'),
      value: (row) => row.submittedAt,
      render: (row) => formatInstant(row.submittedAt),
      exported: (row) => formatInstant(row.submittedAt),
    },
    {
      key: 'time',
      title: t('review.time'),
      filter: true,
      value: (row) => t(row.onTime === false ? 'review.late' : 'review.on-time'),
    },
    differingColumn(t),
    {
      key: 'self',
      title: t('review.self'),
      numeric: true,
      value: (row) => row.self,
      render: (row) => formatPoints(row.self),
    },
    {
      key: 'sent-back',
      title: t('review.sent-back-count'),
      numeric: true,
      value: (row) => row.sentBackCount,
    },
  ];
}
