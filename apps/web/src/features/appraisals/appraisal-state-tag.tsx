import type { Appraisal } from '@lianchuang/domain/appraisal/contract';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/state-tag.tsx';

const tones = {
  open: ['action', '▲'],
  closed: ['on-track', '→'],
  published: ['met', '✓'],
  cancelled: ['none', '○'],
} as const;

/** A round's state; the word comes from `appraisal.states.*`. */
export function AppraisalStateTag({ value }: { value: Appraisal['state'] }) {
  const { t } = useTranslation();
  const [tone, sign] = tones[value];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`appraisal.states.${value}`)}
    </ToneTag>
  );
}
