import type { Photo } from '@lianchuang/domain/organisation-life/contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { noteFile, pictureKinds, receiveFile } from '../../platform/files/receive-file.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { type PhotoRow, presentPhoto } from './present.ts';
import { readMeeting } from './store.ts';

const most = 30;

/**
 * Adds a photograph to a meeting: JPEG, PNG or WebP up to 20 MB, thirty at most (R1.11). The same key adds it once.
 * Throws `not-found`, `file-missing`, `file-type`, `file-too-large`, `too-many-photos`, `idempotency-key-reused`.
 */
export async function attachPhoto({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<Photo> {
  const key = idempotencyKey(request);
  // Refused before a byte is kept, when the meeting is out of reach.
  await platform.db.read(actor.scope, (tx) => readMeeting(tx, input.params.id));
  const file = await receiveFile(platform.files, request, pictureKinds);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await readMeeting(tx, input.params.id, true);
    const before = await tx.maybe<PhotoRow & { sha256: string; meeting_id: string }>(
      `select p.id, p.meeting_id, p.name, p.sha256, f.size, p.added_at, p.added_by from meeting_photo p
       join file f on f.county_id = p.county_id and f.sha256 = p.sha256 where p.county_id = $1 and p.id = $2`,
      [tx.countyId, key],
    );
    if (before) {
      if (before.sha256 !== file.sha256 || before.meeting_id !== row.id)
        throw new ProblemError('idempotency-key-reused', 409);
      return presentPhoto(before);
    }
    if (row.photos >= most) throw new ProblemError('too-many-photos', 409, { params: { limit: most } });
    await noteFile(tx, file);
    await tx.run(
      `insert into meeting_photo (county_id, id, meeting_id, sha256, name, added_by, added_at, path)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.countyId, key, row.id, file.sha256, file.name, actor.displayName, tx.now, row.path],
    );
    await writeAudit(tx, actor, {
      action: 'attach-photo',
      entity: 'meeting',
      entityId: row.id,
      organisation: row.organisation_name,
      detail: { name: file.name, sha256: file.sha256, size: file.size },
    });
    return { id: key, name: file.name, size: file.size, at: tx.now, by: actor.displayName };
  });
}
