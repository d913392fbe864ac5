import type { AssignedPost, assignPost as contract } from '@lianchuang/domain/development/post-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { activeMember, checkDay } from './places.ts';
import { onePost } from './post-store.ts';

/** Gives a member without office a post with its duties and households (R1.9). Throws `unknown-member`, `post-held`. */
export async function assignPost(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<AssignedPost> {
  const member = await activeMember(tx, body.memberId);
  checkDay(tx, body.fromOn, null, 'fromOn');
  if (body.untilOn !== null && body.untilOn < body.fromOn) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'untilOn', code: 'too-early', params: { date: body.fromOn } }],
    });
  }
  const held = await tx.maybe(
    `select 1 from assigned_post where county_id = $1 and member_id = $2 and post = $3 and (until_on is null or until_on >= $4)`,
    [tx.countyId, member.id, body.post, body.fromOn],
  );
  if (held) throw new ProblemError('assigned-post-held', 409, { params: { name: member.name } });
  await tx.run(
    `insert into assigned_post (county_id, id, member_id, organisation_id, path, post, duties, household_group, from_on, until_on, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.countyId,
      body.id,
      member.id,
      member.organisation_id,
      member.path,
      body.post,
      body.duties,
      body.householdGroup,
      body.fromOn,
      body.untilOn,
      actor.displayName,
      tx.now,
    ],
  );
  const one = await onePost(tx, actor, body.id);
  await writeAudit(tx, actor, {
    action: 'assign-post',
    entity: 'assigned-post',
    entityId: body.id,
    organisation: one.organisation.name,
    detail: { name: member.name, post: body.post, fromOn: body.fromOn },
  });
  await markAllDirty(tx);
  return one;
}
