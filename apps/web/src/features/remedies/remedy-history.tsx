import type { getRemedy } from '@lianchuang/domain/remedies/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDate, formatPeriod, formatPoints } from '../../lib/format.ts';

type Detail = z.output<(typeof getRemedy)['response']>;

/** Whether it worked: the score before and after, side by side. */
export function RemedyEffect({ detail }: { detail: Detail }) {
  const { t } = useTranslation();
  const { before, after } = detail.remedy;
  if (!before) return null;
  const words = t('remedies.score-at', {
    period: formatPeriod(before.periodId),
    total: formatPoints(before.total),
  });
  if (!after) return <>{words}</>;
  const change = Math.round(((after.total ?? 0) - (before.total ?? 0)) * 10) / 10;
  return (
    <>
      {words} →{' '}
      {t('remedies.score-at', { period: formatPeriod(after.periodId), total: formatPoints(after.total) })}{' '}
      {t(change > 0 ? 'remedies.better' : change < 0 ? 'remedies.worse' : 'remedies.same', {
        points: Math.abs(change),
      })}
    </>
  );
}

/** What was done about a remedy, step by step, and the closed problems that this one is the return of. */
export function RemedyHistory({ detail }: { detail: Detail }) {
  const { t } = useTranslation();
  return (
    <>
      {detail.past.length > 0 ? (
        <p className="lc-remedy-past">
          {t('remedies.came-back', {
            times: detail.past.length,
            closed: formatDate(detail.past[0]?.closedOn),
          })}
        </p>
      ) : null}
      {detail.beside.length > 0 ? (
        <>
          <h3>{t('remedies.beside')}</h3>
          <ul>
            {detail.beside.map((other) => (
              <li key={other.id}>
                {other.title}({t(`common.remedy-state.${other.state}`)})
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {detail.events.length > 0 ? (
        <>
          <h3>{t('remedies.history')}</h3>
          <ol className="lc-remedy-events">
            {detail.events.map((event) => (
              <li key={`${event.at} ${event.act}`}>
                <span className="lc-muted">{formatDate(event.on)}</span> {t(`remedies.event.${event.act}`)}
                {event.by ? ` · ${event.by}` : ''}
                {event.note ? <div>{event.note}</div> : null}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}
