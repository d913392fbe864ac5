import type { CommitmentEvidence } from '@lianchuang/domain/commitments/contract';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { attachableKinds, noteFile, receiveFile } from '../../platform/files/receive-file.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { mayAttach } from './policy.ts';
import { type EvidenceRow, presentEvidence } from './present.ts';
import { readCommitment } from './store.ts';

const most = 20;

/**
 * Adds proof that a commitment was kept: a photograph, PDF or office document up to 20 MB (R4.1). The same key adds it
 * once. Throws `not-found`, `file-missing`, `file-type`, `file-too-large`, `commitment-takes-no-files`, `too-many-photos`,
 * `idempotency-key-reused`.
 */
export async function attachCommitmentEvidence({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<CommitmentEvidence> {
  const key = idempotencyKey(request);
  // Refused before a byte is kept, when the commitment is out of reach.
  await platform.db.read(actor.scope, (tx) => readCommitment(tx, input.params.id));
  const file = await receiveFile(platform.files, request, attachableKinds);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await readCommitment(tx, input.params.id, true);
    const before = await tx.maybe<EvidenceRow>(
      `select e.id, e.commitment_id, e.sha256, e.name, f.size, f.media_type, e.added_at, e.added_by from commitment_evidence e
       join file f on f.county_id = e.county_id and f.sha256 = e.sha256 where e.county_id = $1 and e.id = $2`,
      [tx.countyId, key],
    );
    if (before) {
      if (before.sha256 !== file.sha256 || before.commitment_id !== row.id)
        throw new ProblemError('idempotency-key-reused', 409);
      return presentEvidence(before);
    }
    if (!mayAttach(actor, row)) throw new ProblemError('commitment-takes-no-files', 409);
    if (row.evidence >= most) throw new ProblemError('too-many-photos', 409, { params: { limit: most } });
    await noteFile(tx, file);
    await tx.run(
      `insert into commitment_evidence (county_id, id, commitment_id, sha256, name, added_by, added_at, path)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.countyId, key, row.id, file.sha256, file.name, actor.displayName, tx.now, row.path],
    );
    await writeAudit(tx, actor, {
      action: 'attach-commitment-evidence',
      entity: 'commitment',
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
