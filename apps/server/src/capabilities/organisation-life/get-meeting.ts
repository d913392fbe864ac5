import type { Meeting } from '@lianchuang/domain/organisation-life/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentMeeting } from './present.ts';
import { readMeeting } from './store.ts';

/** A meeting's record (R1.11). Throws `not-found`. */
export async function getMeeting(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<Meeting> {
  return await presentMeeting(tx, actor, await readMeeting(tx, params.id));
}
