import { notFound } from '../../platform/errors/problem-error.ts';
import { sendFile } from '../../platform/files/send-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';

/** The bytes of a photograph in scope. Throws `not-found`. */
export async function readPhoto({
  platform,
  actor,
  input,
  reply,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<unknown> {
  const found = await platform.db.read(actor.scope, (tx) =>
    tx.maybe<{ sha256: string; name: string; media_type: string }>(
      `select p.sha256, p.name, f.media_type from meeting_photo p join file f on f.county_id = p.county_id and f.sha256 = p.sha256
       where p.county_id = $1 and p.id = $2 and p.removed_at is null`,
      [tx.countyId, input.params.id],
    ),
  );
  if (!found) throw notFound('photo');
  return await sendFile(platform.files, reply, found);
}
