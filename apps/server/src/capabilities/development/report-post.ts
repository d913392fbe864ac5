import type { AssignedPost, reportPost as contract } from '@lianchuang/domain/development/post-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkDay } from './places.ts';
import { onePost, takePost } from './post-store.ts';

/** The yearly report of who holds a post; one written again replaces the first (R1.9). */
export async function reportPost(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<AssignedPost> {
  const row = await takePost(tx, actor, params.id, body.version);
  checkDay(tx, body.on, row.from_on);
  await tx.run(
    `insert into post_report (county_id, post_id, year, path, on_date, report, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (county_id, post_id, year) do update set on_date = excluded.on_date, report = excluded.report, by_name = excluded.by_name, at = excluded.at`,
    [tx.countyId, row.id, body.year, row.path, body.on, body.report, actor.displayName, tx.now],
  );
  await tx.run('update assigned_post set version = version + 1 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
  ]);
  await writeAudit(tx, actor, {
    action: 'report-post',
    entity: 'assigned-post',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { post: row.post, year: body.year, report: body.report },
  });
  return await onePost(tx, actor, row.id);
}
