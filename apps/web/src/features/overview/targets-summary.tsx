import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatPeriod } from '../../lib/format.ts';
import { type Forecast, ForecastTag } from '../../ui/state-tag.tsx';

const order: readonly Forecast[] = ['met', 'on-track', 'at-risk', 'missed', 'no-data'];

/** How many targets stand where, and as of when the figures are. */
export function TargetsSummary(props: {
  period: string | null;
  computedAt: string | null;
  stale: boolean;
  items: readonly TargetView[];
}) {
  const { t } = useTranslation();
  const count = (forecast: Forecast) => props.items.filter((item) => item.forecast === forecast).length;
  return (
    <div className="lc-overview-summary">
      <ul
        aria-label={t('overview.summary', { period: formatPeriod(props.period), count: props.items.length })}
      >
        {order
          .filter((forecast) => count(forecast) > 0)
          .map((forecast) => (
            <li key={forecast}>
              <ForecastTag value={forecast} />
              <strong>{count(forecast)}</strong>
            </li>
          ))}
      </ul>
      <span className="lc-muted" role="status">
        {props.stale
          ? t('overview.recomputing')
          : t('overview.computed', { at: formatInstant(props.computedAt) })}
      </span>
    </div>
  );
}
