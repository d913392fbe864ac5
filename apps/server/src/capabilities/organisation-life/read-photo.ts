import { sendAttached } from '../../platform/files/send-attached.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';

/** The bytes of a photograph in scope. Throws `not-found`. */
export async function readPhoto(call: DirectCall<{ id: string }, unknown, unknown>): Promise<unknown> {
  return await sendAttached(call, 'meeting_photo', 'photo');
}
