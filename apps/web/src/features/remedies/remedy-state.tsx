import type { Remedy } from '@lianchuang/domain/remedies/contract';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/state-tag.tsx';

const tones = {
  open: ['action', '▲'],
  done: ['on-track', '→'],
  closed: ['met', '✓'],
  cancelled: ['none', '○'],
} as const;

/** A remedy's state as sign, word and colour; an open one past its date says by how many days. */
export function RemedyState(props: { remedy: Pick<Remedy, 'state' | 'overdueDays'> }) {
  const { t } = useTranslation();
  const { state, overdueDays } = props.remedy;
  if (state === 'open' && overdueDays > 0) {
    return (
      <ToneTag tone="missed" sign="!">
        {t('common.due.over', { days: overdueDays })}
      </ToneTag>
    );
  }
  const [tone, sign] = tones[state];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`common.remedy-state.${state}`)}
    </ToneTag>
  );
}
