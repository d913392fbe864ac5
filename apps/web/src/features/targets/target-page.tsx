import { getTarget } from '@lianchuang/domain/scoring/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod } from '../../lib/format.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { Page } from '../../ui/page.tsx';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AssumedTag, ForecastTag } from '../../ui/state-tag.tsx';
import { TargetFigure } from '../../ui/target-figure.tsx';
import { TrajectoryBar } from '../../ui/trajectory-bar.tsx';
import { ByCommittee } from './by-committee.tsx';
import { TargetParts } from './target-parts.tsx';
import { TargetResponsible } from './target-responsible.tsx';
import { TrajectoryChart } from './trajectory-chart.tsx';
import './targets.css';
import '../../ui/link-button.css';

/** One target: its sentence, figure, trajectory by year, history, parts, committees and who answers for it. */
export function TargetPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { setPeriod } = usePeriod();
  const { period } = useSearch({ strict: false });
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['target', id, period],
    queryFn: ({ signal }) => api(getTarget, { params: { id }, query: { period }, signal }),
  });
  const shown = data?.period ?? undefined;
  const plannable = data !== undefined && !data.met && data.actual !== null;
  return (
    <Page
      title={data ? `${data.id} ${data.title}` : id}
      extra={
        <>
          {plannable ? (
            <Link
              className="lc-button lc-button-primary"
              to="/plan/$target"
              params={{ target: id }}
              search={{ period: shown }}
            >
              {data.lacking ? t('targets.open-plan', { count: data.lacking }) : t('targets.plan')}
            </Link>
          ) : null}
          <PeriodPicker value={shown} onChange={setPeriod} />
        </>
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 16 }} /> : null}
      {data ? (
        <>
          <blockquote className="lc-target-quote" lang="zh-Hant">
            {data.quote}
            <AssumedTag value={data.assumed} />
          </blockquote>
          <div className="lc-target-head">
            <TargetFigure target={data} period={shown} />
            <div className="lc-target-bar">
              <TrajectoryBar target={data} />
            </div>
            <ForecastTag value={data.forecast} />
            <span className="lc-muted">
              {formatPeriod(shown)} · {t('targets.due', { due: t(dueKey(data.due), { year: data.due }) })} ·{' '}
              {t('targets.from', { source: t(`common.source.${data.source}`) })}
            </span>
          </div>
          <div className="lc-target-columns">
            <TrajectoryChart target={data} />
            <div>
              <TargetParts target={data} period={shown} />
              <TargetResponsible target={data} />
            </div>
          </div>
          <ByCommittee target={data} rows={data.byCommittee} period={shown} />
        </>
      ) : null}
    </Page>
  );
}

function dueKey(due: number | string): string {
  return typeof due === 'number' ? 'targets.due.year' : `targets.due.${due}`;
}
