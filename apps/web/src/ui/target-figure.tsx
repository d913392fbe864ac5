import type { Basis } from '@lianchuang/domain/http/shapes';
import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.ts';
import { figureWords, requiredWords } from '../lib/target-words.ts';
import { ExplainNumber } from './explain-number.tsx';

/** “80.0% → 85.0%以上” above “24/30,还差 2 个”; opens Explain. */
export function TargetFigure(props: {
  target: TargetView;
  period?: string | undefined;
  basis?: Basis | undefined;
}) {
  const { t } = useTranslation();
  const { target } = props;
  return (
    <ExplainNumber
      place={{ target: target.id, period: props.period, basis: props.basis }}
      what={target.title}
    >
      <span className="lc-figure">
        <strong>{formatNumber(target.actual, target.unit)}</strong>
        <span aria-hidden="true"> → </span>
        {requiredWords(target, t)}
      </span>
      <span className={target.met ? 'lc-figure-words' : 'lc-figure-words lc-figure-short'}>
        {figureWords(target, t)}
      </span>
    </ExplainNumber>
  );
}
