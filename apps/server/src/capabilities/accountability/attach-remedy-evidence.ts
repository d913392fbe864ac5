import type { RemedyEvidence } from '@lianchuang/domain/remedies/contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { attachableKinds, noteFile, receiveFile } from '../../platform/files/receive-file.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { type EvidenceRow, presentEvidence, readRemedy } from './store.ts';

const most = 20;

/**
 * Adds a file that shows the end state of a remedy which is not settled yet (R3.5). The same key adds it once.
 * Throws `not-found`, `file-missing`, `file-type`, `file-too-large`, `wrong-state`, `too-many-files`,
 * `idempotency-key-reused`.
 */
export async function attachRemedyEvidence({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<RemedyEvidence> {
  const key = idempotencyKey(request);
  // Refused before a byte is kept, when the remedy is out of reach.
  await platform.db.read(actor.scope, (tx) => readRemedy(tx, input.params.id));
  const file = await receiveFile(platform.files, request, attachableKinds);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await readRemedy(tx, input.params.id, true);
    const before = await tx.maybe<EvidenceRow & { remedy_id: string }>(
      `select e.id, e.remedy_id, e.name, f.size, f.media_type, e.sha256, e.added_at, e.added_by from remedy_evidence e
       join file f on f.county_id = e.county_id and f.sha256 = e.sha256 where e.county_id = $1 and e.id = $2`,
      [tx.countyId, key],
    );
    if (before) {
      if (before.sha256 !== file.sha256 || before.remedy_id !== row.id)
        throw new ProblemError('idempotency-key-reused', 409);
      return presentEvidence(before);
    }
    if (row.state !== 'open' && row.state !== 'done')
      throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: 'evidence' } });
    if (row.evidence >= most) throw new ProblemError('too-many-files', 409, { params: { limit: most } });
    await noteFile(tx, file);
    await tx.run(
      `insert into remedy_evidence (county_id, id, remedy_id, path, sha256, name, added_by, added_at)
       select county_id, $3, id, path, $4, $5, $6, $7 from remedy where county_id = $1 and id = $2`,
      [tx.countyId, row.id, key, file.sha256, file.name, actor.displayName, tx.now],
    );
    await writeAudit(tx, actor, {
      action: 'attach-remedy-evidence',
      entity: 'remedy',
      entityId: row.id,
      organisation: row.organisation_name,
      detail: { name: file.name, sha256: file.sha256, size: file.size },
    });
    return {
      id: key,
      name: file.name,
      size: file.size,
      mediaType: file.mediaType,
      at: tx.now,
      by: actor.displayName,
    };
  });
}
