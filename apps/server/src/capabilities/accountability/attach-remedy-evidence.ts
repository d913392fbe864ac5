import type { RemedyEvidence } from '@lianchuang/domain/remedies/contract';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { attachFile, presentAttached } from '../../platform/files/attach-file.ts';
import { attachableKinds } from '../../platform/files/receive-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { readRemedy } from './store.ts';

const most = 20;

/**
 * Adds a file that shows the end state of a remedy which is not settled yet (R3.5). The same key adds it once.
 * Throws `not-found`, `file-missing`, `file-type`, `file-too-large`, `wrong-state`, `too-many-files`,
 * `idempotency-key-reused`.
 */
export async function attachRemedyEvidence(
  call: DirectCall<{ id: string }, unknown, unknown>,
): Promise<RemedyEvidence> {
  const file = await attachFile(call, {
    kinds: attachableKinds,
    read: (tx, lock) => readRemedy(tx, call.input.params.id, lock),
    table: 'remedy_evidence',
    of: (row) => ({ remedy_id: row.id }),
    check: (_, row) => {
      if (row.state !== 'open' && row.state !== 'done')
        throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: 'evidence' } });
      if (row.evidence >= most) throw new ProblemError('too-many-files', 409, { params: { limit: most } });
    },
    audit: { action: 'attach-remedy-evidence', entity: 'remedy' },
  });
  return presentAttached(file);
}
