import { notFound } from '../../platform/errors/problem-error.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';

/** The bytes of a piece of evidence in scope. Images and PDF open in place, the rest is saved. Throws `not-found`. */
export async function readEvidence({
  platform,
  actor,
  input,
  reply,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<unknown> {
  const found = await platform.db.read(actor.scope, (tx) =>
    tx.maybe<{ sha256: string; name: string; media_type: string }>(
      `select e.sha256, e.name, f.media_type from evidence e join file f on f.county_id = e.county_id and f.sha256 = e.sha256
       where e.county_id = $1 and e.id = $2`,
      [tx.countyId, input.params.id],
    ),
  );
  if (!found) throw notFound('evidence');
  const shown = found.media_type.startsWith('image/') || found.media_type === 'application/pdf';
  return reply
    .header('content-type', shown ? found.media_type : 'application/octet-stream')
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-security-policy',
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
    )
    .header('cache-control', 'private, max-age=300')
    .send(await platform.files.open(found.sha256));
}
