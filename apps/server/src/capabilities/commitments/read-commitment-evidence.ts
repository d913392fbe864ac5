import { sendAttached } from '../../platform/files/send-attached.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';

/** The bytes of a proof in scope (R4.1). Throws `not-found`. */
export async function readCommitmentEvidence(
  call: DirectCall<{ id: string }, unknown, unknown>,
): Promise<unknown> {
  return await sendAttached(call, 'commitment_evidence', 'evidence');
}
