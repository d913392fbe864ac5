import type { ReturnDetail } from '@lianchuang/domain/returns/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatPeriod } from '../../lib/format.ts';
import { definitionQuery } from '../../lib/scoring-queries.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ReturnStateTag } from '../../ui/state-tag.tsx';
import { ReviewDesk } from './review-desk.tsx';
import { reviewedReturnQuery, reviewQueueQuery } from './review-queries.ts';
import './review.css';
import { useMessage } from '../../ui/messages.tsx';

/** One return at the review desk; after each decision the next one of the queue follows (R3.4). */
export function ReviewPage() {
  const { t } = useTranslation();
  const message = useMessage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { id = '' } = useParams({ strict: false });
  const { period } = useSearch({ strict: false });
  const queue = useQuery(reviewQueueQuery(period));
  const { data: detail, error, isPending, refetch } = useQuery(reviewedReturnQuery(id));
  const definition = useQuery({ ...definitionQuery(detail?.periodId), enabled: detail !== undefined });
  const waiting = queue.data?.items ?? [];
  const index = waiting.findIndex((row) => row.id === id);
  const neighbours = { previous: waiting[index - 1], next: waiting[index + 1] };
  const search = period ? { period } : {};
  const finish = (after: ReturnDetail) => {
    message.success(
      t(`review.done.${after.state}`, {
        name: after.organisation.name,
        period: formatPeriod(after.periodId),
      }),
    );
    queries.setQueryData(reviewedReturnQuery(id).queryKey, after);
    for (const name of ['review-queue', 'returns', 'return', 'tasks', 'periods', 'targets']) {
      void queries.invalidateQueries({ queryKey: [name] });
    }
    if (after.state === 'submitted') return;
    const next = neighbours.next ?? waiting.find((row) => row.id !== id);
    if (next && index >= 0) void navigate({ to: '/review/$id', params: { id: next.id }, search });
    else if (index >= 0) void navigate({ to: '/review', search });
  };
  if (!detail || !definition.data) {
    return (
      <Page title={t('review.desk')}>
        <ProblemAlert error={error ?? definition.error} onRetry={() => void refetch()} />
        {isPending || definition.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      </Page>
    );
  }
  const submitted = detail.submissions.at(-1);
  return (
    <Page
      title={`${detail.organisation.name} · ${formatPeriod(detail.periodId)}`}
      hint={
        <>
          <ReturnStateTag value={detail.state} />
          {submitted
            ? ` · ${t('review.submitted-by', { at: formatInstant(submitted.at), by: submitted.by })}`
            : ''}
          {detail.onTime === false ? ` · ${t('review.late')}` : ''}
          {detail.sentBackCount > 0
            ? ` · ${t('review.sent-back-times', { count: detail.sentBackCount })}`
            : ''}
        </>
      }
      extra={
        <>
          {index >= 0 ? (
            <span className="lc-muted">{t('review.place', { place: index + 1, count: waiting.length })}</span>
          ) : null}
          {neighbours.previous ? (
            <Link
              className="lc-button"
              to="/review/$id"
              params={{ id: neighbours.previous.id }}
              search={search}
            >
              {t('review.previous-return')}
            </Link>
          ) : null}
          {neighbours.next ? (
            <Link className="lc-button" to="/review/$id" params={{ id: neighbours.next.id }} search={search}>
              {t('review.next-return')}
            </Link>
          ) : null}
          <Link className="lc-button" to="/review" search={search}>
            {t('review.to-queue')}
          </Link>
        </>
      }
    >
      <ReviewDesk
        key={`${detail.id} ${detail.version}`}
        detail={detail}
        definition={definition.data.definition}
        onDone={finish}
      />
    </Page>
  );
}
