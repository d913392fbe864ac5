import type { exemptFromPost as contract } from '@lianchuang/domain/development/post-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { activeMember } from './places.ts';

/** Says that a member is not expected to hold a post, and why; or, with null, that they are again (R1.9). */
export async function exemptFromPost(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<{ ok: true }> {
  const member = await activeMember(tx, body.memberId);
  if (body.exemption === null) {
    await tx.run('delete from post_exemption where county_id = $1 and member_id = $2', [
      tx.countyId,
      member.id,
    ]);
  } else {
    await tx.run(
      `insert into post_exemption (county_id, member_id, organisation_id, path, reason, by_name, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (county_id, member_id) do update set reason = excluded.reason, organisation_id = excluded.organisation_id,
         path = excluded.path, by_name = excluded.by_name, at = excluded.at`,
      [
        tx.countyId,
        member.id,
        member.organisation_id,
        member.path,
        body.exemption,
        actor.displayName,
        tx.now,
      ],
    );
  }
  await writeAudit(tx, actor, {
    action: 'exempt-from-post',
    entity: 'member',
    entityId: member.id,
    detail: { name: member.name, exemption: body.exemption },
  });
  await markAllDirty(tx);
  return { ok: true };
}
