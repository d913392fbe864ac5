import type { AssignedPost, endPost as contract } from '@lianchuang/domain/development/post-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { checkDay } from './places.ts';
import { onePost, takePost } from './post-store.ts';

/** The post is held up to a day and no longer (R1.9). Throws `invalid-input` for a day before it began. */
export async function endPost(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<AssignedPost> {
  const row = await takePost(tx, actor, params.id, body.version);
  checkDay(tx, body.on, row.from_on);
  await tx.run(
    'update assigned_post set until_on = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, body.on],
  );
  await writeAudit(tx, actor, {
    action: 'end-post',
    entity: 'assigned-post',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { post: row.post, on: body.on },
  });
  await markAllDirty(tx);
  return await onePost(tx, actor, row.id);
}
