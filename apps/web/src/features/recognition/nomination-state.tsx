import type { CaseState, NominationState } from '@lianchuang/domain/recognition/states';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/state-tag.tsx';

type Tone = ComponentProps<typeof ToneTag>['tone'];

const nominations: Record<NominationState, [Tone, string]> = {
  nominated: ['none', '○'],
  shortlisted: ['action', '▲'],
  publicity: ['at-risk', '◔'],
  conferred: ['met', '✓'],
  rejected: ['missed', '✕'],
  withdrawn: ['none', '↩'],
  revoked: ['missed', '!'],
};
const cases: Record<CaseState, [Tone, string]> = {
  drafted: ['none', '○'],
  submitted: ['action', '▲'],
  approved: ['on-track', '→'],
  published: ['met', '✓'],
  withdrawn: ['none', '↩'],
};

/** A nomination's state in sign, word and colour. */
export function NominationStateTag(props: { value: NominationState }) {
  const { t } = useTranslation();
  const [tone, sign] = nominations[props.value];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`recognition.state.${props.value}`)}
    </ToneTag>
  );
}

/** A case's state in sign, word and colour. */
export function CaseStateTag(props: { value: CaseState }) {
  const { t } = useTranslation();
  const [tone, sign] = cases[props.value];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`recognition.case-state.${props.value}`)}
    </ToneTag>
  );
}
