import type { CommitmentState } from '@lianchuang/domain/commitments/states';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/use-session.ts';
import { ToneTag } from '../../ui/state-tag.tsx';

const tones: Record<
  CommitmentState,
  ['met' | 'on-track' | 'at-risk' | 'missed' | 'none' | 'action', string]
> = {
  draft: ['none', '○'],
  submitted: ['action', '▲'],
  'sent-back': ['at-risk', '↩'],
  approved: ['action', '◇'],
  published: ['on-track', '→'],
  reported: ['action', '▲'],
  fulfilled: ['met', '✓'],
  unkept: ['missed', '✕'],
  withdrawn: ['none', '■'],
};

/** The state of a commitment; one past its day that nobody reported says so. */
export function CommitmentStateTag(props: { state: CommitmentState; dueOn: string }) {
  const { t } = useTranslation();
  const { today } = useSession();
  if (props.state === 'published' && props.dueOn < today)
    return (
      <ToneTag tone="at-risk" sign="!">
        {t('commitments.overdue')}
      </ToneTag>
    );
  const [tone, sign] = tones[props.state];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`commitments.state.${props.state}`)}
    </ToneTag>
  );
}
