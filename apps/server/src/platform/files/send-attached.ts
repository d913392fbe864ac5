import { notFound } from '../errors/problem-error.ts';
import type { DirectCall } from '../http/route-entry.ts';
import { sendFile } from './send-file.ts';

/**
 * The bytes of a file that stands at a record in scope and was not removed. `table`: as in `attachFile`; `what`: the
 * word for it in `not-found`, which it throws.
 */
export async function sendAttached(
  { platform, actor, input, reply }: DirectCall<{ id: string }, unknown, unknown>,
  table: string,
  what: string,
): Promise<unknown> {
  const found = await platform.db.read(actor.scope, (tx) =>
    tx.maybe<{ sha256: string; name: string; media_type: string }>(
      `select a.sha256, a.name, f.media_type from ${table} a join file f on f.county_id = a.county_id and f.sha256 = a.sha256
       where a.county_id = $1 and a.id = $2 and a.path >= $3 and a.path < $4 and a.removed_at is null`,
      [tx.countyId, input.params.id, tx.scope.lo, tx.scope.hi],
    ),
  );
  if (!found) throw notFound(what);
  return await sendFile(platform.files, reply, found);
}
