import type { SecretaryResult } from '@lianchuang/domain/recognition/bars-contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod, formatPoints } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { resultsQuery } from './recognition-queries.ts';

const outcomes = {
  rewarded: ['met', '✓'],
  barred: ['missed', '✕'],
  plain: ['none', '○'],
} as const;

/** What the year came to for each secretary: score, movement, honours, bars (R5.4). */
export function ResultsSection() {
  const { t } = useTranslation();
  const { year } = useSearch({ strict: false });
  const { data, error, isPending, refetch } = useQuery(resultsQuery(year));
  const columns = useMemo<DataColumn<SecretaryResult>[]>(
    () => [
      { key: 'unit', title: t('recognition.unit'), value: (row) => row.organisation.name },
      {
        key: 'kind',
        title: t('recognition.kind'),
        filter: true,
        value: (row) => t(`common.kind.${row.organisation.kind}`),
      },
      { key: 'secretary', title: t('recognition.secretary'), value: (row) => row.secretary },
      {
        key: 'score',
        title: t('recognition.score'),
        numeric: true,
        value: (row) => row.score,
        render: (row) => formatPoints(row.score),
      },
      {
        key: 'change',
        title: t('recognition.change'),
        numeric: true,
        value: (row) => row.change,
        render: (row) =>
          row.change === null ? '—' : `${row.change > 0 ? '+' : ''}${formatPoints(row.change)}`,
      },
      {
        key: 'passed',
        title: t('recognition.passed'),
        filter: true,
        value: (row) => (row.passed === null ? '—' : t(row.passed ? 'recognition.yes' : 'recognition.no')),
      },
      { key: 'conferred', title: t('recognition.conferred'), numeric: true, value: (row) => row.conferred },
      {
        key: 'outcome',
        title: t('recognition.outcome'),
        filter: true,
        value: (row) => t(`recognition.outcome.${row.outcome}`),
        render: (row) => {
          const [tone, sign] = outcomes[row.outcome];
          return (
            <ToneTag tone={tone} sign={sign}>
              {t(`recognition.outcome.${row.outcome}`)}
            </ToneTag>
          );
        },
      },
      {
        key: 'reasons',
        title: t('recognition.reason'),
        value: (row) => row.reasons.join(';'),
      },
    ],
    [t],
  );
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? (
        <p className="lc-muted">
          {data.periodId
            ? t('recognition.results-of', { year: data.year, period: formatPeriod(data.periodId) })
            : t('recognition.results-none', { year: data.year })}
        </p>
      ) : null}
      <DataTable<SecretaryResult>
        id="secretary-results"
        name={t('recognition.tab.results')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.organisation.id}
        loading={isPending}
        empty={<EmptyState title={t('recognition.no-results')} hint={t('recognition.no-results-hint')} />}
      />
    </>
  );
}
