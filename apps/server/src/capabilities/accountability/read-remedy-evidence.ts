import { sendAttached } from '../../platform/files/send-attached.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';

/** The bytes of a file that shows the end state of a remedy in scope. Throws `not-found`. */
export async function readRemedyEvidence(
  call: DirectCall<{ id: string }, unknown, unknown>,
): Promise<unknown> {
  return await sendAttached(call, 'remedy_evidence', 'evidence');
}
