import { notFound } from '../../platform/errors/problem-error.ts';
import { sendFile } from '../../platform/files/send-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';

/** The bytes of a document in scope. Throws `not-found`. */
export async function readDevelopmentDocument({
  platform,
  actor,
  input,
  reply,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<unknown> {
  const found = await platform.db.read(actor.scope, (tx) =>
    tx.maybe<{ sha256: string; name: string; media_type: string }>(
      `select d.sha256, d.name, f.media_type from development_document d join file f on f.county_id = d.county_id and f.sha256 = d.sha256
       where d.county_id = $1 and d.id = $2 and d.path >= $3 and d.path < $4`,
      [tx.countyId, input.params.id, tx.scope.lo, tx.scope.hi],
    ),
  );
  if (!found) throw notFound('document');
  return await sendFile(platform.files, reply, found);
}
