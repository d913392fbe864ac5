import type { AuditActor } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import { addEvent, mustBeActive, selectMember } from './store.ts';

/** A probationary member becomes a full one on a day (R1.5). Throws `not-found`, `member-ended`, `already-full`. */
export async function setFullMember(
  tx: WriteTx,
  actor: AuditActor,
  memberId: string,
  on: string,
): Promise<void> {
  const row = await selectMember(tx, memberId, true);
  if (!row) throw notFound('member');
  mustBeActive(row);
  if (row.fullOn !== null) {
    throw new ProblemError('already-full', 409, { params: { name: row.name, date: row.fullOn } });
  }
  await tx.run(
    'update member set full_on = $3, version = version + 1, updated_at = $4 where county_id = $1 and id = $2',
    [tx.countyId, memberId, on, tx.now],
  );
  await addEvent(tx, actor.displayName, { memberId, on, kind: 'full' });
}
