import { notFound } from '../../platform/errors/problem-error.ts';
import { sendFile } from '../../platform/files/send-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';

/** The bytes of a file that shows the end state of a remedy in scope. Throws `not-found`. */
export async function readRemedyEvidence({
  platform,
  actor,
  input,
  reply,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<unknown> {
  const found = await platform.db.read(actor.scope, (tx) =>
    tx.maybe<{ sha256: string; name: string; media_type: string }>(
      `select e.sha256, e.name, f.media_type from remedy_evidence e
       join file f on f.county_id = e.county_id and f.sha256 = e.sha256
       where e.county_id = $1 and e.id = $2 and e.removed_at is null`,
      [tx.countyId, input.params.id],
    ),
  );
  if (!found) throw notFound('evidence');
  return await sendFile(platform.files, reply, found);
}
