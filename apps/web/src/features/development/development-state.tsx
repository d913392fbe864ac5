import type { DevelopmentPerson } from '@lianchuang/domain/development/contract';
import type { DevelopmentAct, DevelopmentState } from '@lianchuang/domain/development/states';
import { daysBetween } from '@lianchuang/domain/periods/calendar';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dueWords } from '../../lib/due-words.ts';
import { formatDate } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { ToneTag } from '../../ui/state-tag.tsx';

const tones = {
  applicant: ['none', '①'],
  activist: ['action', '②'],
  'development-target': ['action', '③'],
  probationary: ['on-track', '④'],
  'full-member': ['met', '⑤'],
  withdrawn: ['none', '○'],
  refused: ['none', '○'],
} as const;

/** Where a person has got to, in words; who ended on probation had been a member. */
export function stateWords({ state, joinedOn }: Standing, t: TFunction): string {
  const ended = state === 'withdrawn' || state === 'refused';
  return t(`development.state.${ended && joinedOn ? `${state}-on-probation` : state}`);
}

/** An act in words; what ends a probation is called otherwise than what ends the way before. */
export function actWords(
  kind: 'act' | 'done',
  act: DevelopmentAct,
  onProbation: boolean,
  t: TFunction,
): string {
  const ends = act === 'withdraw' || act === 'refuse';
  return t(`development.${kind}.${ends && onProbation ? `${act}-on-probation` : act}`);
}

interface Standing {
  readonly state: DevelopmentState;
  /** Null before the probation. */
  readonly joinedOn: string | null;
}

/** Which of the five steps a person has reached, as number, word and colour. */
export function DevelopmentStateTag(props: Standing) {
  const { t } = useTranslation();
  const [tone, sign] = tones[props.state];
  return (
    <ToneTag tone={tone} sign={sign}>
      {stateWords(props, t)}
    </ToneTag>
  );
}

/** What must be done by when, in words; nothing when nothing is due. */
export function DueWords(props: { due: DevelopmentPerson['due'] }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { due } = props;
  if (!due) return <span className="lc-muted">—</span>;
  const what = t(`development.deadline.${due.what}`);
  const left = daysBetween(today, due.dueOn);
  if (due.overdue || (left >= 0 && left <= 30)) {
    return (
      <ToneTag tone={due.overdue ? 'missed' : 'at-risk'} sign={due.overdue ? '!' : '▲'}>
        {`${what} ${dueWords(left)}`}
      </ToneTag>
    );
  }
  return <span>{t('development.due-by', { what, date: formatDate(due.dueOn) })}</span>;
}
