import type { Unit } from '@lianchuang/domain/campaign/definition';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPeriod } from '../lib/format.ts';
import { sparklinePath } from '../lib/sparkline-path.ts';
import './figures.css';

const width = 88;
const height = 24;

/** A small line of a target's history, oldest first; its values are read out and shown on hover. */
export function Sparkline(props: {
  history: readonly { readonly period: string; readonly actual: number | null }[];
  unit: Unit;
}) {
  const { t } = useTranslation();
  const shown = props.history.slice(-8);
  const { path, last } = sparklinePath(
    shown.map((point) => point.actual),
    width,
    height,
  );
  if (!last) return <span className="lc-muted">—</span>;
  const words = shown
    .filter((point) => point.actual !== null)
    .map((point) => `${formatPeriod(point.period)} ${formatNumber(point.actual, props.unit)}`)
    .join(t('figure.join'));
  return (
    <svg className="lc-sparkline" width={width} height={height} role="img" aria-label={words}>
      <title>{words}</title>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx={last.x} cy={last.y} r="2.5" fill="currentColor" />
    </svg>
  );
}
