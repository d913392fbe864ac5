import type { DevelopmentDetail } from '@lianchuang/domain/development/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { ToneTag } from '../../ui/state-tag.tsx';
import { actWords } from './development-state.tsx';
import { StepDocuments } from './step-documents.tsx';

type Step = DevelopmentDetail['steps'][number];

/** The application and every step since, each with its day, vote, remark and documents; what was late is marked. */
export function StepTimeline(props: { person: DevelopmentDetail; onTakeBack: () => void }) {
  const { t } = useTranslation();
  const { person } = props;
  const last = person.steps.findLast((step) => step.takenBack === null);
  /** By how much the step missed its last day. */
  const late = (step: Step) =>
    person.deadlines.find((d) => d.what === step.act && d.doneOn === step.on && d.dueOn < step.on);
  return (
    <ol className="lc-timeline">
      <li>
        <time>{formatDate(person.appliedOn)}</time>
        <div>
          <strong>{t('development.act.apply')}</strong>
          <StepDocuments person={person} act="apply" />
        </div>
      </li>
      {person.steps.map((step) => (
        <li key={step.id} className={step.takenBack === null ? undefined : 'lc-taken-back'}>
          <time>{formatDate(step.on)}</time>
          <div>
            <strong>{actWords('done', step.act, person.joinedOn !== null, t)}</strong>{' '}
            <StepResult step={step} />
            {step.takenBack === null && late(step) ? (
              <ToneTag tone="at-risk" sign="!">
                {t('development.late', { date: formatDate(late(step)?.dueOn) })}
              </ToneTag>
            ) : null}
            {step.note ? <p>{step.note}</p> : null}
            <p className="lc-muted">{t('development.entered-by', { by: step.byName })}</p>
            {step.takenBack === null ? null : (
              <p>{t('development.taken-back', { reason: step.takenBack })}</p>
            )}
            {step === last && person.may.takeBack ? (
              <Button size="small" onClick={props.onTakeBack}>
                {t('development.take-back')}
              </Button>
            ) : null}
            {step.takenBack === null && isLastOf(person.steps, step) ? (
              <StepDocuments person={person} act={step.act} />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Documents of an act stand at the latest of its steps: several observations share one folder. */
function isLastOf(steps: readonly Step[], step: Step): boolean {
  return steps.findLast((s) => s.act === step.act && s.takenBack === null) === step;
}

function StepResult(props: { step: Step }) {
  const { t } = useTranslation();
  const { step } = props;
  const words = [
    ...(step.vote ? [t('development.vote', { ...step.vote })] : []),
    ...(step.vote && step.act === 'vote'
      ? [t(step.vote.carried ? 'development.carried' : 'development.not-carried')]
      : []),
    ...(step.act === 'review' ? [t(step.passed ? 'development.passed' : 'development.not-passed')] : []),
    ...(step.act === 'train' ? [t('development.trained', { days: step.days, hours: step.hours })] : []),
    ...(step.act === 'extend' ? [t('development.extended', { months: step.months })] : []),
  ];
  return words.length > 0 ? <span>{words.join(' · ')} </span> : null;
}
