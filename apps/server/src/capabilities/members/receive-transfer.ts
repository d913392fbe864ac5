import type { receiveTransfer as contract, Transfer } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { checkDay } from './end-membership.ts';
import { addEvent, mustBeActive, selectMember, setAffiliation } from './store.ts';
import { endTransfer, presentTransfer, readTransfer, takeTransfer } from './transfer-row.ts';

/**
 * The letter is handed in: from that day the member belongs to the new organisation and no longer to the old one; out
 * of the county, the sender notes the receipt (R1.4). Throws what takeTransfer throws, `transfer-lapsed`, `day-in-future`.
 */
export async function receiveTransfer(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Transfer> {
  const letter = await takeTransfer(tx, actor, params.id, body.version, 'receive');
  const member = await selectMember(tx, letter.memberId, true);
  if (!member) throw notFound('member');
  mustBeActive(member);
  const earliest = member.sinceOn > letter.issuedOn ? member.sinceOn : letter.issuedOn;
  checkDay(body.on, earliest, tx.today, 'on');
  if (body.on > letter.validUntil) {
    throw new ProblemError('transfer-lapsed', 409, {
      params: { number: letter.number, date: letter.validUntil },
    });
  }
  const destination = letter.toName ?? letter.toOutside ?? '';
  await addEvent(tx, actor.displayName, {
    memberId: member.id,
    on: body.on,
    kind: letter.toId === null ? 'departed' : 'transferred',
    detail: { number: letter.number, from: letter.fromName, to: destination, reason: letter.reason },
  });
  if (letter.toId === null) {
    await tx.run(
      `update member set state = 'departed', ended_on = $3, version = version + 1, updated_at = $4 where county_id = $1 and id = $2`,
      [tx.countyId, member.id, body.on, tx.now],
    );
  } else {
    await tx.run(
      `update member set organisation_id = $3, path = $4, since_on = $5, version = version + 1, updated_at = $6
       where county_id = $1 and id = $2`,
      [tx.countyId, member.id, letter.toId, letter.toPath, body.on, tx.now],
    );
  }
  await setAffiliation(tx, member.id, {
    fromOn: body.on,
    organisationId: letter.toId,
    path: letter.toPath ?? member.path,
    how: letter.toId === null ? 'departed' : 'transferred',
  });
  await endTransfer(tx, letter.id, 'received', body.on, body.note ?? '');
  await writeAudit(tx, actor, {
    action: 'receive-transfer',
    entity: 'member',
    entityId: member.id,
    organisation: destination,
    detail: { name: letter.memberName, number: letter.number, from: letter.fromName, on: body.on },
  });
  await markAllDirty(tx);
  return presentTransfer(await readTransfer(tx, letter.id), actor);
}
