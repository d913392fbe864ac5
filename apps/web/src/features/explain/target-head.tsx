import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format.ts';
import { figureWords, requiredWords } from '../../lib/target-words.ts';
import { AssumedTag, ForecastTag } from '../../ui/state-tag.tsx';
import { TrajectoryBar } from '../../ui/trajectory-bar.tsx';

/** The target with actual, required, difference in words and its parts. */
export function TargetHead(props: { target: TargetView; period: string }) {
  const { t } = useTranslation();
  const { target } = props;
  return (
    <section>
      <h3>{t('explain.target')}</h3>
      <p>
        <Link to="/targets/$id" params={{ id: target.id }} search={{ period: props.period }}>
          {target.id} {target.title}
        </Link>
        <AssumedTag value={target.assumed} />
      </p>
      <p className="lc-explain-figure">
        <strong>{formatNumber(target.actual, target.unit)}</strong>
        <span>{t('explain.required', { value: requiredWords(target, t) })}</span>
        <span>{figureWords(target, t)}</span>
        <ForecastTag value={target.forecast} />
      </p>
      <TrajectoryBar target={target} />
      {target.parts.length > 0 ? (
        <ul>
          {target.parts.map((part) => (
            <li key={part.id}>
              {t(part.met ? 'explain.part-met' : 'explain.part', {
                title: part.title,
                actual: formatNumber(part.actual),
                required: formatNumber(part.required),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
