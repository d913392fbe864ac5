import type { endMembership as contract, Member } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import { type AuditActor, writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { presentMember } from './present.ts';
import { addEvent, type MemberRow, mustBeActive, selectMember, setAffiliation, takeMember } from './store.ts';

/**
 * Departure, death, expulsion: from that day on a member no more; the card and its history stay (R1.4). Throws
 * `member-ended`, `transfer-under-way`, `day-in-future`, `before-affiliation`.
 */
export async function endMembership(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Member> {
  const row = await takeMember(tx, params.id, body.version, (r) => presentMember(r, tx.today));
  mustBeActive(row);
  await writeEnd(tx, actor, row, body);
  const after = await selectMember(tx, row.id);
  if (!after) throw notFound('member');
  return presentMember(after, tx.today);
}

/**
 * Who withdraws on probation or is not taken in is a member no more from that day on (R1.5); nothing is done where the
 * register knows of an end already. Throws `not-found`, `transfer-under-way`, `before-affiliation`.
 */
export async function endProbation(
  tx: WriteTx,
  actor: AuditActor,
  memberId: string,
  end: { how: 'withdrawn' | 'disqualified'; on: string; reason: string },
): Promise<void> {
  const row = await selectMember(tx, memberId, true);
  if (!row) throw notFound('member');
  if (row.state === 'active') await writeEnd(tx, actor, row, end);
}

async function writeEnd(
  tx: WriteTx,
  actor: AuditActor,
  row: MemberRow,
  end: { how: string; on: string; reason: string },
): Promise<void> {
  await refuseUnderWay(tx, row.id);
  checkDay(end.on, row.sinceOn, tx.today, 'on');
  await tx.run(
    'update member set state = $3, ended_on = $4, version = version + 1, updated_at = $5 where county_id = $1 and id = $2',
    [tx.countyId, row.id, end.how, end.on, tx.now],
  );
  await setAffiliation(tx, row.id, { fromOn: end.on, organisationId: null, path: row.path, how: end.how });
  await addEvent(tx, actor.displayName, {
    memberId: row.id,
    on: end.on,
    kind: end.how,
    detail: { organisation: row.organisationName, reason: end.reason },
  });
  await writeAudit(tx, actor, {
    action: 'end-membership',
    entity: 'member',
    entityId: row.id,
    organisation: row.organisationName,
    detail: { name: row.name, how: end.how, on: end.on, reason: end.reason },
  });
  await markAllDirty(tx);
}

/** Throws `transfer-under-way` naming the letter. */
export async function refuseUnderWay(tx: WriteTx, memberId: string): Promise<void> {
  const letter = await tx.maybe<{ number: string }>(
    `select number from member_transfer where county_id = $1 and member_id = $2 and state = 'issued'`,
    [tx.countyId, memberId],
  );
  if (letter) throw new ProblemError('transfer-under-way', 409, { params: { number: letter.number } });
}

/** A day of change lies after the last change and not in the future. Throws `invalid-input` naming the field. */
export function checkDay(on: string, since: string, today: string, field: string): void {
  if (on > today) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field, code: 'day-in-future' }] });
  }
  if (on < since) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field, code: 'before-affiliation', params: { date: since } }],
    });
  }
}
