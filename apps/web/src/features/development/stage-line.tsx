import type { DevelopmentDetail } from '@lianchuang/domain/development/contract';
import { type DevelopmentAct, developmentStates } from '@lianchuang/domain/development/states';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';

/** The act that leads to each of the five steps. */
const leads: Readonly<Record<string, DevelopmentAct>> = {
  activist: 'accept',
  'development-target': 'make-target',
  probationary: 'approve',
  'full-member': 'confirm',
};

/** The five steps side by side: since when each was reached, and from when the next can be. */
export function StageLine(props: { person: DevelopmentDetail }) {
  const { t } = useTranslation();
  const { person } = props;
  const stages = developmentStates.slice(0, 5);
  const at = stages.indexOf(person.state);
  const reachedOn = (stage: string): string | null => {
    if (stage === 'applicant') return person.appliedOn;
    if (stage === 'probationary') return person.joinedOn;
    const act = leads[stage];
    return person.steps.find((step) => step.act === act && step.takenBack === null)?.on ?? null;
  };
  return (
    <ol className="lc-stages">
      {stages.map((stage, i) => {
        const on = reachedOn(stage);
        const next = i === at + 1 ? person.next.find((n) => n.act === leads[stage]) : undefined;
        return (
          <li
            key={stage}
            className={on === null ? undefined : 'lc-stage-reached'}
            aria-current={i === at ? 'step' : undefined}
          >
            <strong>{t(`development.state.${stage}`)}</strong>
            <span>
              {on
                ? formatDate(on)
                : next
                  ? t('development.earliest', { date: formatDate(next.earliest) })
                  : '—'}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
