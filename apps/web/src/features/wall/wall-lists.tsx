import type { listLate } from '@lianchuang/domain/periods/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatPoints } from '../../lib/format.ts';
import { movers } from './township-state.ts';
import type { Scores } from './wall-townships.tsx';

const shown = 6;

/** Committees with most late returns, and who rose and fell since the period before. */
export function WallLists(props: {
  late: z.output<typeof listLate.response> | undefined;
  scores: Scores | undefined;
}) {
  const { t } = useTranslation();
  const committees = (props.late?.committees ?? []).filter((committee) => committee.missing > 0);
  const worst = committees.toSorted((a, b) => b.late - a.late || b.missing - a.missing).slice(0, shown);
  const late = committees.reduce((sum, committee) => sum + committee.late, 0);
  const { risen, fallen } = movers(props.scores?.rows ?? [], 3);
  return (
    <div className="lc-wall-lists">
      <section className="lc-wall-panel">
        <h2>{late > 0 ? t('wall.late', { count: late }) : t('wall.late.none')}</h2>
        <ol>
          {worst.map((committee) => (
            <li key={committee.committee.id}>
              <span>{committee.committee.name}</span>
              <span>{t('wall.late.committee', { missing: committee.missing, owed: committee.owed })}</span>
            </li>
          ))}
        </ol>
        {props.late && worst.length === 0 ? <p>{t('wall.all-in')}</p> : null}
      </section>
      <section className="lc-wall-panel">
        <h2>{t('wall.movers')}</h2>
        {risen.length + fallen.length === 0 ? <p>{t('wall.movers.none')}</p> : null}
        <ol>
          {[...risen, ...fallen].map((row) => (
            <li key={row.organisation.id} className={row.change > 0 ? 'lc-wall-up' : 'lc-wall-down'}>
              <span>{row.organisation.name}</span>
              <span>
                {row.change > 0 ? '▲' : '▼'} {formatPoints(Math.abs(row.change))}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
