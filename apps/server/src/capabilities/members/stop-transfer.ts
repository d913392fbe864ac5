import type { Transfer } from '@lianchuang/domain/members/contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { addEvent } from './store.ts';
import { endTransfer, takeTransfer } from './transfer-row.ts';

const endings = {
  withdraw: { state: 'withdrawn', action: 'withdraw-transfer' },
  refuse: { state: 'refused', action: 'refuse-transfer' },
} as const satisfies Partial<Record<keyof Transfer['may'], unknown>>;

/** A letter comes to nothing: taken back by who issued it, or refused by who should receive; the member stays (R1.4). */
export function stopTransfer(how: keyof typeof endings) {
  return async (
    tx: WriteTx,
    actor: Actor,
    { params, body }: { params: { id: string }; body: { version: number; note?: string | undefined } },
  ): Promise<{ ok: true }> => {
    const letter = await takeTransfer(tx, actor, params.id, body.version, how);
    const { state, action } = endings[how];
    // Before the letter ends: after that the receiver no longer sees the member.
    await addEvent(tx, actor.displayName, {
      memberId: letter.memberId,
      on: tx.today,
      kind: `transfer-${state}`,
      detail: { number: letter.number, note: body.note ?? '' },
    });
    await endTransfer(tx, letter.id, state, tx.today, body.note ?? '');
    await writeAudit(tx, actor, {
      action,
      entity: 'member',
      entityId: letter.memberId,
      organisation: letter.fromName ?? undefined,
      detail: { name: letter.memberName, number: letter.number, note: body.note ?? '' },
    });
    return { ok: true };
  };
}
