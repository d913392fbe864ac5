import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayAttach } from './policy.ts';
import { readCommitment } from './store.ts';

/** Takes a proof off a commitment; the file and the audit row stay (R4.1). Throws `not-found`, `commitment-takes-no-files`. */
export async function removeCommitmentEvidence(
  tx: WriteTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<{ ok: true }> {
  const file = await tx.maybe<{ commitment_id: string; name: string }>(
    'select commitment_id, name from commitment_evidence where county_id = $1 and id = $2 and removed_at is null for update',
    [tx.countyId, params.id],
  );
  if (!file) throw notFound('evidence');
  const row = await readCommitment(tx, file.commitment_id, true);
  // What was reported rests on its proof: the last one stays.
  if (!mayAttach(actor, row) || (row.state === 'reported' && row.evidence === 1))
    throw new ProblemError('commitment-takes-no-files', 409);
  await tx.run('update commitment_evidence set removed_at = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    params.id,
    tx.now,
  ]);
  await writeAudit(tx, actor, {
    action: 'remove-commitment-evidence',
    entity: 'commitment',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { name: file.name },
  });
  return { ok: true };
}
