import type { Competition } from '@lianchuang/domain/selection/competitions-contract';
import type { Election, Round } from '@lianchuang/domain/selection/elections-contract';
import type { Secondment } from '@lianchuang/domain/selection/secondments-contract';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/state-tag.tsx';

type Tone = ComponentProps<typeof ToneTag>['tone'];

const elections: Record<Election['state'], [Tone, string]> = {
  running: ['action', '▲'],
  elected: ['met', '✓'],
  failed: ['missed', '✕'],
  annulled: ['missed', '!'],
};

/** An election's state in sign, word and colour. */
export function ElectionState(props: { value: Election['state'] }) {
  const { t } = useTranslation();
  const [tone, sign] = elections[props.value];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`selection.state.${props.value}`)}
    </ToneTag>
  );
}

/** What a round came to; one that is not confirmed waits for its second teller. */
export function RoundState(props: { round: Pick<Round, 'kind' | 'outcome'> }) {
  const { t } = useTranslation();
  const { outcome, kind } = props.round;
  if (outcome === null) {
    return (
      <ToneTag tone="at-risk" sign="▲">
        {t('selection.waiting')}
      </ToneTag>
    );
  }
  const elects = kind === 'election' || kind === 'second-ballot';
  if (outcome === 'failed') {
    return (
      <ToneTag tone="missed" sign="✕">
        {t('selection.outcome.failed')}
      </ToneTag>
    );
  }
  return (
    <ToneTag tone={outcome === 'passed' ? 'met' : 'at-risk'} sign={outcome === 'passed' ? '✓' : '!'}>
      {t(
        outcome === 'partial'
          ? 'selection.outcome.partial'
          : elects
            ? 'selection.outcome.elected'
            : 'selection.outcome.passed',
      )}
    </ToneTag>
  );
}

const competitions: Record<Competition['state'], [Tone, string]> = {
  open: ['action', '▲'],
  checking: ['action', '▲'],
  scoring: ['action', '▲'],
  publicity: ['on-track', '→'],
  appointed: ['met', '✓'],
  cancelled: ['none', '○'],
};

/** A competition's state in sign, word and colour. */
export function CompetitionState(props: { value: Competition['state'] }) {
  const { t } = useTranslation();
  const [tone, sign] = competitions[props.value];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`selection.competition-state.${props.value}`)}
    </ToneTag>
  );
}

const secondments: Record<Secondment['state'], [Tone, string]> = {
  active: ['on-track', '→'],
  overdue: ['missed', '!'],
  completed: ['met', '✓'],
  recalled: ['none', '○'],
};

/** A secondment's state; an overdue one says by how many days. */
export function SecondmentState(props: { row: Pick<Secondment, 'state' | 'overdueDays'> }) {
  const { t } = useTranslation();
  const { state, overdueDays } = props.row;
  const [tone, sign] = secondments[state];
  return (
    <ToneTag tone={tone} sign={sign}>
      {state === 'overdue'
        ? t('common.due.over', { days: overdueDays })
        : t(`selection.secondment-state.${state}`)}
    </ToneTag>
  );
}
