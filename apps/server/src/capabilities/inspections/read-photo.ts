import { notFound } from '../../platform/errors/problem-error.ts';
import { sendFile } from '../../platform/files/send-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { readInspection } from './store.ts';

/** The bytes of a photograph of an inspection one can see. Throws `not-found`. */
export async function readInspectionPhoto({
  platform,
  actor,
  input,
  reply,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<unknown> {
  const found = await platform.db.read(actor.scope, async (tx) => {
    const photo = await tx.maybe<{ inspection_id: string; sha256: string; name: string; media_type: string }>(
      `select p.inspection_id, p.sha256, p.name, f.media_type from inspection_photo p
       join file f on f.county_id = p.county_id and f.sha256 = p.sha256
       where p.county_id = $1 and p.id = $2 and p.removed_at is null`,
      [tx.countyId, input.params.id],
    );
    if (!photo) throw notFound('photo');
    await readInspection(tx, actor, photo.inspection_id);
    return photo;
  });
  return await sendFile(platform.files, reply, found);
}
