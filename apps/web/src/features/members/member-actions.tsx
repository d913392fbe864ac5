import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectDialog } from './correct-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import type { MemberCard } from './members-query.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { RevealDialog } from './reveal-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

const acts = ['correct', 'transfer', 'reveal', 'end', 'return', 'merge'] as const;
type Act = (typeof acts)[number];

/** What one may do with a card, each in a dialog of its own. */
export function MemberActions(props: { card: MemberCard }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Act>();
  const { card } = props;
  const { may, state } = card;
  const allowed: Record<Act, boolean> = {
    correct: may.change,
    transfer: may.transfer,
    reveal: may.reveal,
    end: may.change && state === 'active' && card.transfer === null,
    return: may.change && state !== 'active',
    merge: may.merge,
  };
  const close = () => setOpen(undefined);
  const dialogs: Record<Act, () => ReactNode> = {
    correct: () => <CorrectDialog member={card} onClose={close} />,
    transfer: () => <TransferDialog member={card} onClose={close} />,
    reveal: () => <RevealDialog member={card} onClose={close} />,
    end: () => <EndDialog member={card} onClose={close} />,
    return: () => <ReturnDialog member={card} onClose={close} />,
    merge: () => <MergeDialog members={[card]} onClose={close} />,
  };
  const offered = acts.filter((act) => allowed[act]);
  if (offered.length === 0) return null;
  return (
    <div className="lc-member-actions lc-no-print">
      {offered.map((act) => (
        <Button key={act} danger={act === 'end'} onClick={() => setOpen(act)}>
          {t(`members.act.${act}`)}
        </Button>
      ))}
      {open ? dialogs[open]() : null}
    </div>
  );
}
