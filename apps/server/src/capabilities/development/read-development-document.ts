import { sendAttached } from '../../platform/files/send-attached.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';

/** The bytes of a document in scope. Throws `not-found`. */
export async function readDevelopmentDocument(
  call: DirectCall<{ id: string }, unknown, unknown>,
): Promise<unknown> {
  return await sendAttached(call, 'development_document', 'document');
}
