import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format.ts';
import { targetsQuery } from '../../lib/scoring-queries.ts';
import { figureWords, requiredWords } from '../../lib/target-words.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExplainNumber } from '../../ui/explain-number.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AssumedTag, ForecastTag } from '../../ui/state-tag.tsx';
import { TrajectoryBar } from '../../ui/trajectory-bar.tsx';

/** All targets as a list to search, sort and export (T1-T21). */
export function TargetsPage() {
  const { t } = useTranslation();
  const { setPeriod } = usePeriod();
  const { period } = useSearch({ strict: false });
  const mayPlan = useMay('scores.read');
  const { data, error, isPending, refetch } = useQuery(targetsQuery(period));
  const shown = data?.period ?? undefined;
  const groups = new Map(data?.groups.map((group) => [group.id, group.title]));
  const columns: DataColumn<TargetView>[] = [
    {
      key: 'title',
      title: t('targets.column.title'),
      value: (target) => `${target.id} ${target.title}`,
      fixedOrder: true,
      render: (target) => (
        <>
          <Link to="/targets/$id" params={{ id: target.id }} search={{ period: shown }}>
            {target.id} {target.title}
          </Link>
          <AssumedTag value={target.assumed} />
        </>
      ),
    },
    {
      key: 'group',
      title: t('targets.column.group'),
      filter: true,
      value: (target) => groups.get(target.group) ?? target.group,
    },
    {
      key: 'actual',
      title: t('targets.column.actual'),
      numeric: true,
      value: (target) => target.actual,
      render: (target) => (
        <ExplainNumber place={{ target: target.id, period: shown }} what={target.title}>
          {formatNumber(target.actual, target.unit)}
        </ExplainNumber>
      ),
    },
    {
      key: 'required',
      title: t('targets.column.required'),
      numeric: true,
      value: (target) => target.required,
      render: (target) => requiredWords(target, t),
      exported: (target) => requiredWords(target, t),
    },
    { key: 'difference', title: t('targets.column.difference'), value: (target) => figureWords(target, t) },
    {
      key: 'bar',
      title: t('targets.column.bar'),
      value: (target) => target.trajectory,
      render: (target) => <TrajectoryBar target={target} />,
      exported: (target) => target.trajectory,
      width: 180,
    },
    {
      key: 'forecast',
      title: t('targets.column.forecast'),
      filter: true,
      value: (target) => t(`common.forecast.${target.forecast}`),
      render: (target) => <ForecastTag value={target.forecast} />,
    },
    { key: 'responsible', title: t('targets.column.responsible'), value: (target) => target.responsible },
    {
      key: 'source',
      title: t('targets.column.source'),
      hidden: true,
      value: (target) => t(`common.source.${target.source}`),
    },
    { key: 'quote', title: t('targets.column.quote'), hidden: true, value: (target) => target.quote },
    {
      key: 'plan',
      title: t('targets.column.plan'),
      fixedOrder: true,
      value: () => null,
      render: (target) =>
        mayPlan && !target.met && target.actual !== null ? (
          <Link to="/plan/$target" params={{ target: target.id }} search={{ period: shown }}>
            {t('targets.plan')}
          </Link>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Page title={t('targets.title')} extra={<PeriodPicker value={shown} onChange={setPeriod} />}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable
        id="targets"
        name={t('targets.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(target) => target.id}
        loading={isPending}
        empty={<EmptyState title={t('targets.empty')} hint={t('targets.empty-hint')} />}
      />
    </Page>
  );
}
