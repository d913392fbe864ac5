import { useTranslation } from 'react-i18next';
import { formatNumber, formatPoints } from '../../lib/format.ts';
import { type ExplainPlace, useExplain } from '../../lib/use-explain.ts';
import { AssumedTag, ToneTag } from '../../ui/state-tag.tsx';
import type { Explanation } from './explain-query.ts';

/** The score of one organisation, criterion by criterion; each leads to its measure. */
export function CriteriaTable(props: { explanation: Explanation; place: ExplainPlace }) {
  const { t } = useTranslation();
  const { open } = useExplain();
  const { score, criteria } = props.explanation;
  if (criteria.length === 0 && !score) return null;
  return (
    <section>
      <h3>{t('explain.criteria')}</h3>
      {score ? <ScoreWords score={score} /> : null}
      {criteria.length > 0 ? (
        <table className="lc-explain-table">
          <thead>
            <tr>
              <th scope="col">{t('explain.criterion')}</th>
              <th scope="col" className="lc-number">
                {t('explain.points')}
              </th>
              <th scope="col" className="lc-number">
                {t('explain.value')}
              </th>
              <th scope="col">{t('explain.rule')}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr
                key={criterion.id}
                className={criterion.id === props.place.criterion ? 'lc-explain-here' : undefined}
              >
                <th scope="row">
                  <button
                    type="button"
                    className="lc-explain"
                    onClick={() => open({ ...props.place, criterion: criterion.id })}
                  >
                    {criterion.title}
                  </button>
                  <AssumedTag value={criterion.assumed} />
                  {criterion.evidenceMissing ? (
                    <div>
                      <ToneTag tone="at-risk" sign="!">
                        {t('explain.evidence-missing')}
                      </ToneTag>
                    </div>
                  ) : null}
                </th>
                <td className="lc-number">
                  {t('explain.points-of', {
                    points: formatPoints(criterion.points),
                    available: formatPoints(criterion.available),
                  })}
                </td>
                <td className="lc-number">{formatNumber(criterion.value, criterion.unit ?? 'count')}</td>
                <td>{criterion.rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

function ScoreWords(props: { score: NonNullable<Explanation['score']> }) {
  const { t } = useTranslation();
  const { score } = props;
  return (
    <>
      <p>
        {t('explain.score', {
          standard: score.standard,
          total: formatPoints(score.total),
          pass: formatPoints(score.passMark),
        })}{' '}
        <ToneTag tone={score.passed ? 'met' : 'missed'} sign={score.passed ? '✓' : '✕'}>
          {t(score.passed ? 'explain.passed' : 'explain.not-passed')}
        </ToneTag>
      </p>
      {score.vetoes.length > 0 ? (
        <p className="lc-explain-veto">
          {t('explain.vetoes', { list: score.vetoes.join(t('explain.and')) })}
        </p>
      ) : null}
    </>
  );
}
