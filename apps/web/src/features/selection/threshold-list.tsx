import type { Judgement, RoundTask, Threshold } from '@lianchuang/domain/selection/judge-round';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../lib/describe-error.ts';

/** What the figures of a round decide, condition by condition: what there is, what it takes, what is lacking (R2.1). */
export function ThresholdList(props: {
  task: RoundTask;
  judgement: Judgement;
  names: ReadonlyMap<string, string>;
  /** While figures are typed the list is read out as it changes. */
  live?: boolean;
  /** Nothing has been typed yet. */
  empty?: boolean;
}) {
  const { t } = useTranslation();
  const { judgement, names, task } = props;
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <div className="lc-selection-thresholds" {...(props.live ? { role: 'status' } : {})}>
      {props.live && task.round !== 'review' && props.empty ? (
        <p className="lc-muted">{t('selection.live.empty')}</p>
      ) : (
        <>
          <ul>
            {judgement.problems.map((p) => (
              <Line key={`${p.code} ${p.candidateId ?? p.role ?? ''}`} tone="missed" sign="!">
                {p.candidateId
                  ? `${nameOf(p.candidateId)}: `
                  : p.role
                    ? `${t(`selection.role.${p.role}`)}: `
                    : ''}
                {errorWords(p.code, { limit: p.limit })}
              </Line>
            ))}
            {judgement.thresholds.map((threshold) => (
              <ThresholdLine key={`${threshold.id} ${threshold.role ?? ''}`} threshold={threshold} />
            ))}
            {judgement.votesNeeded !== null ? (
              <Line tone="needed" sign="·">
                {t(task.election === 'branch' ? 'selection.needed-present' : 'selection.needed-cast', {
                  needed: judgement.votesNeeded,
                })}
              </Line>
            ) : null}
          </ul>
          <p className={`lc-selection-outcome lc-selection-${judgement.outcome}`}>{outcomeWords()}</p>
        </>
      )}
    </div>
  );

  function outcomeWords(): string {
    const elects = task.round === 'election' || task.round === 'second-ballot';
    if (judgement.problems.length > 0) return t('selection.live.wrong');
    if (judgement.outcome === 'failed')
      return t(task.round === 'review' ? 'selection.live.short' : 'selection.live.failed');
    if (!elects) return t('selection.live.passed');
    const who = judgement.elected.map(nameOf).join('、');
    const tied =
      judgement.tied.length > 0
        ? t('selection.live.tied', { who: judgement.tied.map(nameOf).join('、') })
        : '';
    if (judgement.outcome === 'passed') return t('selection.live.elected', { who });
    const next = t(task.election === 'branch' ? 'selection.live.again' : 'selection.live.second');
    return `${who ? t('selection.live.some', { who }) : t('selection.live.none')}${tied}${next}`;
  }
}

function ThresholdLine(props: { threshold: Threshold }) {
  const { t } = useTranslation();
  const { id, actual, of, needed, met, share, role } = props.threshold;
  const words = t(`selection.threshold.${id}`, {
    actual,
    of,
    needed,
    share: share ? `${share.numerator}/${share.denominator}` : '',
  });
  const lack = met || id === 'ballots' ? '' : t('selection.lacking', { count: Math.max(1, needed - actual) });
  return (
    <Line tone={met ? 'met' : 'missed'} sign={met ? '✓' : '✕'}>
      {role ? `${t(`selection.role.${role}`)}: ` : ''}
      {words}
      {lack}
    </Line>
  );
}

function Line(props: { tone: 'met' | 'missed' | 'needed'; sign: string; children: ReactNode }) {
  return (
    <li className={`lc-selection-${props.tone}`}>
      <span aria-hidden="true">{props.sign}</span>
      <span>{props.children}</span>
    </li>
  );
}
