import type { returnMember as contract, Member } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { checkDay } from './end-membership.ts';
import { presentMember } from './present.ts';
import { addEvent, selectMember, setAffiliation, takeMember } from './store.ts';

/** One who had left comes back, or an end noted by mistake is taken back (R1.4). Throws `member-not-ended`. */
export async function returnMember(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Member> {
  const row = await takeMember(tx, params.id, body.version, (r) => presentMember(r, tx.today));
  const place = await openPlace(tx, body.organisationId);
  if (row.state === 'active' || row.state === 'merged') {
    throw new ProblemError('member-not-ended', 409, { params: { name: row.name } });
  }
  checkDay(body.on, row.endedOn ?? row.sinceOn, tx.today, 'on');
  await tx.run(
    `update member set state = 'active', ended_on = null, organisation_id = $3, path = $4, since_on = $5, version = version + 1, updated_at = $6
     where county_id = $1 and id = $2`,
    [tx.countyId, row.id, place.id, place.path, body.on, tx.now],
  );
  await setAffiliation(tx, row.id, {
    fromOn: body.on,
    organisationId: place.id,
    path: place.path,
    how: 'returned',
  });
  await addEvent(tx, actor.displayName, {
    memberId: row.id,
    on: body.on,
    kind: 'returned',
    detail: { organisation: place.name, reason: body.reason },
  });
  await writeAudit(tx, actor, {
    action: 'return-member',
    entity: 'member',
    entityId: row.id,
    organisation: place.name,
    detail: { name: row.name, on: body.on, reason: body.reason },
  });
  await markAllDirty(tx);
  const after = await selectMember(tx, row.id);
  if (!after) throw notFound('member');
  return presentMember(after, tx.today);
}
