import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.ts';
import { targetScale } from '../lib/target-scale.ts';
import { requiredWords } from '../lib/target-words.ts';
import './figures.css';

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** A bar of the actual value with the required one as a line and the year's trajectory as a triangle above. */
export function TrajectoryBar(props: { target: TargetView }) {
  const { t } = useTranslation();
  const { target } = props;
  const scale = targetScale(target);
  const words = [
    t('figure.bar.actual', { value: formatNumber(target.actual, target.unit) }),
    t('figure.bar.required', { value: requiredWords(target, t) }),
    ...(target.trajectory === null
      ? []
      : [t('figure.bar.trajectory', { value: formatNumber(target.trajectory, target.unit) })]),
    ...(target.striving === null
      ? []
      : [t('figure.bar.striving', { value: formatNumber(target.striving, target.unit) })]),
  ].join(t('figure.join'));
  return (
    <div className="lc-bar" role="img" aria-label={words} title={words}>
      <div className="lc-bar-track">
        <div
          className={`lc-bar-fill lc-bar-${target.forecast}`}
          style={{ width: percent(scale.actual ?? 0) }}
        />
        <div className="lc-bar-required" style={{ insetInlineStart: percent(scale.required) }} />
        {scale.requiredMax === null ? null : (
          <div className="lc-bar-required" style={{ insetInlineStart: percent(scale.requiredMax) }} />
        )}
        {scale.striving === null ? null : (
          <div className="lc-bar-striving" style={{ insetInlineStart: percent(scale.striving) }} />
        )}
      </div>
      {scale.trajectory === null ? null : (
        <div className="lc-bar-trajectory" style={{ insetInlineStart: percent(scale.trajectory) }}>
          ▲
        </div>
      )}
    </div>
  );
}
