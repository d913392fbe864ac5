import { listDefinitionVersions } from '@lianchuang/domain/campaign/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { authorWords } from '../../lib/author-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ChangeList } from './change-list.tsx';

/** All versions, latest first: valid from when, by whom, why, and what changed against the one before. */
export function VersionsTab(props: { shown: number }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['campaign', 'versions'],
    queryFn: ({ signal }) => api(listDefinitionVersions, { signal }),
  });
  if (isPending) return <Skeleton active />;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data?.items.map((version) => (
        <section key={version.id} className="lc-card" style={{ marginBottom: 12 }}>
          <h2 style={{ marginTop: 0 }}>
            {t('campaign.version', { id: version.id })} ·{' '}
            {t('campaign.valid-from', { date: version.validFrom })}{' '}
            {version.id === props.shown ? (
              <span className="lc-muted">{t('campaign.shown-now')}</span>
            ) : (
              <Link to="/campaign" search={{ version: String(version.id) }}>
                {t('campaign.show-version')}
              </Link>
            )}
          </h2>
          <p>{version.note}</p>
          <p className="lc-muted">
            {authorWords(version.createdBy)} · {formatInstant(version.createdAt)} ·{' '}
            <code>{version.hash.slice(0, 12)}</code>
          </p>
          <ChangeList changes={version.changes} />
        </section>
      ))}
    </>
  );
}
