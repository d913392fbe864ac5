import type { Transfer } from '@lianchuang/domain/members/contract';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/state-tag.tsx';
import { transferWords } from './transfer-words.ts';

const tones = {
  issued: ['action', '▲'],
  received: ['met', '✓'],
  withdrawn: ['none', '○'],
  refused: ['missed', '✕'],
} as const;

/** A letter's state as sign, word and colour; one that ran out before it was received says so. */
export function TransferState(props: { transfer: Transfer; today: string }) {
  const { t } = useTranslation();
  const { transfer, today } = props;
  const words = transferWords(transfer, today, t);
  if (transfer.state === 'issued' && transfer.validUntil < today) {
    return (
      <ToneTag tone="missed" sign="!">
        {words}
      </ToneTag>
    );
  }
  const [tone, sign] = tones[transfer.state];
  return (
    <ToneTag tone={tone} sign={sign}>
      {words}
    </ToneTag>
  );
}
