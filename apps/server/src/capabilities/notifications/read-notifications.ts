import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';

/** Marks some of one's own messages as read, or all of them. Reading one's mail is not an audited act. */
export async function readNotifications(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: { ids?: string[] | undefined } },
): Promise<{ ok: true }> {
  await tx.run(
    `update notification set read_at = $3
     where county_id = $1 and user_id = $2 and read_at is null and ($4::uuid[] is null or id = any($4::uuid[]))`,
    [tx.countyId, actor.userId, tx.now, body.ids ?? null],
  );
  return { ok: true };
}
