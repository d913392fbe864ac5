import type { InspectionPhoto } from '@lianchuang/domain/inspections/contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { noteFile, pictureKinds, receiveFile } from '../../platform/files/receive-file.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { type PhotoRow, presentPhoto, readInspection, selectItems, showInspection } from './store.ts';

const most = 60;

/**
 * Adds a photograph to a line of a checklist while it is worked on (R3.8). The same key adds it once. Throws `not-found`,
 * `file-missing`, `file-type`, `file-too-large`, `wrong-state`, `unknown-criterion`, `too-many-files`.
 */
export async function attachInspectionPhoto({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, { criterion: string }, unknown>): Promise<InspectionPhoto> {
  const key = idempotencyKey(request);
  const { criterion } = input.query;
  // Refused before a byte is kept, when the inspection is out of reach.
  await platform.db.read(actor.scope, (tx) => readInspection(tx, actor, input.params.id));
  const file = await receiveFile(platform.files, request, pictureKinds);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await readInspection(tx, actor, input.params.id, true);
    const before = await tx.maybe<PhotoRow & { inspection_id: string }>(
      `select p.id, p.inspection_id, p.criterion_id, p.name, f.size, f.media_type, p.sha256, p.added_at, p.added_by from inspection_photo p
       join file f on f.county_id = p.county_id and f.sha256 = p.sha256 where p.county_id = $1 and p.id = $2`,
      [tx.countyId, key],
    );
    if (before) {
      const same = before.sha256 === file.sha256 && before.criterion_id === criterion;
      if (!same || before.inspection_id !== row.id) throw new ProblemError('idempotency-key-reused', 409);
      return presentPhoto(before);
    }
    const shown = await showInspection(tx, actor, row.id);
    if (!shown.may.includes('check'))
      throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: 'check' } });
    if (!(await selectItems(tx, row.id)).some((i) => i.criterion_id === criterion)) {
      throw new ProblemError('unknown-criterion', 422, {
        errors: [{ field: 'criterion', code: 'unknown-criterion' }],
      });
    }
    if (shown.photos.length >= most)
      throw new ProblemError('too-many-files', 409, { params: { limit: most } });
    await noteFile(tx, file);
    await tx.run(
      `insert into inspection_photo (county_id, id, inspection_id, criterion_id, path, sha256, name, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [tx.countyId, key, row.id, criterion, row.path, file.sha256, file.name, actor.displayName, tx.now],
    );
    await writeAudit(tx, actor, {
      action: 'attach-inspection-photo',
      entity: 'inspection',
      entityId: row.id,
      organisation: row.organisation_name,
      detail: { criterion, name: file.name, sha256: file.sha256, size: file.size },
    });
    return {
      id: key,
      criterionId: criterion,
      name: file.name,
      size: file.size,
      mediaType: file.mediaType,
      at: tx.now,
      by: actor.displayName,
    };
  });
}
