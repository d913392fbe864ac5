import { getPublicPage, publicationKinds } from '@lianchuang/domain/publications/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { errorCode } from '../../lib/api-error.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PublicFrame } from '../../ui/public-frame.tsx';
import { PublicNotice } from './public-notice.tsx';
import './public.css';

/** What one organisation tells everybody: commitments, bulletins, how the people judge it, honours (R4.1-R4.3, R5.1). */
export function PublicPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const page = useQuery({
    queryKey: ['public-page', id],
    queryFn: ({ signal }) => api(getPublicPage, { params: { id }, signal }),
    retry: false,
  });
  const items = page.data?.items ?? [];
  const missing = errorCode(page.error) === 'not-found' || errorCode(page.error) === 'invalid-input';
  const shown = publicationKinds
    .map((kind) => ({ kind, notices: items.filter((item) => item.kind === kind) }))
    .filter(({ notices }) => notices.length > 0);
  return (
    <PublicFrame title={page.data?.organisation.name ?? t('public.title')} subtitle={page.data?.county}>
      <main className="lc-public" id="main">
        <p className="lc-public-back">
          <Link to="/public">‹ {t('public.all')}</Link>
        </p>
        <h1>{page.data?.organisation.name ?? t('public.title')}</h1>
        {page.data?.organisation.above ? <p className="lc-muted">{page.data.organisation.above}</p> : null}
        {page.isPending ? <Skeleton active /> : null}
        {missing ? (
          <p role="alert">{t('public.not-there')}</p>
        ) : (
          <ProblemAlert error={page.error} onRetry={() => void page.refetch()} />
        )}
        {shown.length > 1 ? (
          <nav aria-label={t('publications.kind')} className="lc-public-kinds">
            {shown.map(({ kind, notices }) => (
              <a key={kind} href={`#${kind}`}>
                {t(`publications.kinds.${kind}`)} {notices.length}
              </a>
            ))}
          </nav>
        ) : null}
        {shown.map(({ kind, notices }) => (
          <section key={kind} id={kind} aria-labelledby={`${kind}-heading`}>
            <h2 id={`${kind}-heading`}>{t(`publications.kinds.${kind}`)}</h2>
            {notices.map((notice, i) => (
              <PublicNotice key={notice.id} notice={notice} open={i === 0} />
            ))}
          </section>
        ))}
      </main>
    </PublicFrame>
  );
}
