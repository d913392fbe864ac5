import { daysBetween } from '@lianchuang/domain/periods/calendar';
import { listReturns, type ReturnSummary } from '@lianchuang/domain/returns/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { dueWords } from '../../lib/due-words.ts';
import { formatDate, formatInstant, formatPeriod, formatPoints, formatShare } from '../../lib/format.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ReturnStateTag } from '../../ui/state-tag.tsx';
import { returnColumns } from './return-columns.tsx';
import './returns.css';

/** Returns: those of one's own organisation first, then all one may see in a period, with filters (R3.4). */
export function ReturnsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayFill = useMay('returns.fill');
  const { period, setPeriod } = usePeriod();
  const mine = useQuery({
    queryKey: ['returns', 'mine'],
    queryFn: ({ signal }) => api(listReturns, { query: { queue: 'mine', limit: 20 }, signal }),
    enabled: mayFill,
  });
  const all = useQuery({
    queryKey: ['returns', period],
    queryFn: ({ signal }) => api(listReturns, { query: { period, limit: 1000 }, signal }),
    placeholderData: (before) => before,
  });
  const columns = useMemo(() => returnColumns(t), [t]);
  const own = mine.data?.items.filter((row) => row.may.includes('fill')) ?? [];
  return (
    <Page title={t('returns.title')} extra={<PeriodPicker value={period} onChange={setPeriod} />}>
      <ProblemAlert error={mine.error ?? all.error} onRetry={() => void all.refetch()} />
      {own.length > 0 ? (
        <section aria-label={t('returns.mine')} className="lc-mine">
          {own.map((row) => (
            <OwnReturn key={row.id} row={row} />
          ))}
        </section>
      ) : null}
      <DataTable<ReturnSummary>
        id="returns"
        name={`${t('returns.title')} ${formatPeriod(period)}`}
        columns={columns}
        rows={all.data?.items ?? []}
        outOf={all.data?.total}
        rowKey={(row) => row.id}
        loading={all.isPending}
        onRow={(row) => void navigate({ to: '/returns/$id', params: { id: row.id } })}
        empty={<EmptyState title={t('returns.none')} hint={t('returns.none-hint')} />}
      />
    </Page>
  );
}

/** One return to fill in, as a card with the one thing to do. */
function OwnReturn(props: { row: ReturnSummary }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { row } = props;
  const action =
    row.state === 'sent-back'
      ? t('returns.correct')
      : row.progress > 0
        ? t('returns.continue', { percent: formatShare(row.progress) })
        : t('returns.start');
  return (
    <article className="lc-card">
      <h2>
        <Link to="/returns/$id" params={{ id: row.id }}>
          {row.organisation.name} · {formatPeriod(row.periodId)}
        </Link>
      </h2>
      <span>
        <ReturnStateTag value={row.state} /> · {t('returns.due', { date: formatDate(row.dueOn) })}{' '}
        {dueWords(daysBetween(today, row.dueOn))}
      </span>
      <span className="lc-muted">
        {t('returns.self')} {formatPoints(row.self)}
        {row.submittedAt ? ` · ${t('returns.submitted-on')} ${formatInstant(row.submittedAt)}` : ''}
      </span>
      <LinkButton href={`/returns/${row.id}`}>{action}</LinkButton>
    </article>
  );
}
