import type { CommitmentEvidence } from '@lianchuang/domain/commitments/contract';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { attachFile, presentAttached } from '../../platform/files/attach-file.ts';
import { attachableKinds } from '../../platform/files/receive-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { mayAttach } from './policy.ts';
import { readCommitment } from './store.ts';

const most = 20;

/**
 * Adds proof that a commitment was kept: a photograph, PDF or office document up to 20 MB (R4.1). The same key adds it
 * once. Throws `not-found`, `file-missing`, `file-type`, `file-too-large`, `commitment-takes-no-files`, `too-many-photos`,
 * `idempotency-key-reused`.
 */
export async function attachCommitmentEvidence(
  call: DirectCall<{ id: string }, unknown, unknown>,
): Promise<CommitmentEvidence> {
  const file = await attachFile(call, {
    kinds: attachableKinds,
    read: (tx, lock) => readCommitment(tx, call.input.params.id, lock),
    table: 'commitment_evidence',
    of: (row) => ({ commitment_id: row.id }),
    check: (_, row) => {
      if (!mayAttach(call.actor, row)) throw new ProblemError('commitment-takes-no-files', 409);
      if (row.evidence >= most) throw new ProblemError('too-many-photos', 409, { params: { limit: most } });
    },
    audit: { action: 'attach-commitment-evidence', entity: 'commitment' },
  });
  return presentAttached(file);
}
