import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format.ts';
import { targetScale } from '../../lib/target-scale.ts';
import { figureWords, requiredWords } from '../../lib/target-words.ts';
import { writeExplainPlace } from '../../lib/use-explain.ts';
import { gaugeArc, gaugeMark } from './gauge-maths.ts';

const centre = { x: 60, y: 60 };
const radius = 46;

/** A half-circle gauge: actual as an arc, the requirement as a line across, the year's trajectory as a thin mark. */
export function WallGauge(props: { target: TargetView; period: string | undefined }) {
  const { t } = useTranslation();
  const { target } = props;
  const scale = targetScale(target);
  const required = gaugeMark(scale.required, radius - 11, radius + 11, centre);
  const trajectory =
    scale.trajectory === null ? null : gaugeMark(scale.trajectory, radius + 6, radius + 13, centre);
  return (
    <Link
      to="/overview"
      search={{
        period: props.period,
        explain: writeExplainPlace({ target: target.id, period: props.period }),
      }}
      className={`lc-wall-gauge lc-wall-${target.forecast}`}
    >
      <svg viewBox="0 0 120 66" aria-hidden="true">
        <path className="lc-wall-track" d={gaugeArc(0, 1, radius, centre)} />
        <path className="lc-wall-arc" d={gaugeArc(0, scale.actual ?? 0, radius, centre)} />
        {trajectory ? <line className="lc-wall-trajectory" {...trajectory} /> : null}
        <line className="lc-wall-required" {...required} />
        <text x="60" y="58" textAnchor="middle">
          {formatNumber(target.actual, target.unit)}
        </text>
      </svg>
      <strong>
        {target.id} {target.title}
      </strong>
      <span>
        <span className="lc-wall-state">{t(`common.forecast.${target.forecast}`)}</span> ·{' '}
        {t('wall.required', { value: requiredWords(target, t) })}
      </span>
      <span>{figureWords(target, t)}</span>
    </Link>
  );
}
