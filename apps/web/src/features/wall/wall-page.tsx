import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatPeriod } from '../../lib/format.ts';
import { lateQuery, scoresQuery, targetsQuery } from '../../lib/scoring-queries.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { useSession } from '../../lib/use-session.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { yearCountdown } from './days-left.ts';
import { WallGauges } from './wall-gauges.tsx';
import { WallLists } from './wall-lists.tsx';
import { WallTownships } from './wall-townships.tsx';
import './wall.css';

const everyMinute = { refetchInterval: 60_000, refetchIntervalInBackground: true } as const;

/** The meeting room's screen: no scrolling at 1920 x 1080 and 3840 x 2160, asks anew every minute (ui.md). */
export function WallPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { period: current } = usePeriod();
  const { period } = useSearch({ strict: false });
  const targets = useQuery({ ...targetsQuery(period), ...everyMinute });
  const scores = useQuery({ ...scoresQuery(period, 'township-committee'), ...everyMinute });
  const shown = targets.data?.period ?? undefined;
  const late = useQuery({ ...lateQuery(current ?? ''), ...everyMinute, enabled: current !== undefined });
  const { year, daysLeft } = yearCountdown(session.today, shown);
  const title = t('wall.title', { county: session.county.name });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="lc-wall">
      <header>
        <h1>{title}</h1>
        <p className="lc-wall-countdown">
          {t('wall.countdown', { year })} <strong>{daysLeft}</strong> {t('wall.days')}
        </p>
        <p>
          {formatPeriod(shown)}
          <br />
          {t('wall.as-of', { at: formatInstant(targets.data?.computedAt) })}
        </p>
        <Link to="/overview" search={{ period: shown }} className="lc-wall-leave">
          {t('wall.leave')}
        </Link>
      </header>
      <ProblemAlert error={targets.error ?? scores.error} />
      <div className="lc-wall-body">
        {targets.data && shown ? (
          <WallGauges groups={targets.data.groups} targets={targets.data.items} period={shown} />
        ) : (
          <p className="lc-wall-empty">{targets.isPending ? '' : t('wall.empty')}</p>
        )}
        <div className="lc-wall-right">
          {scores.data && scores.data.rows.length > 0 ? <WallTownships scores={scores.data} /> : null}
          <WallLists late={late.data} scores={scores.data} />
        </div>
      </div>
    </main>
  );
}
