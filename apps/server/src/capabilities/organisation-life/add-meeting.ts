import type { addMeeting as contract, Meeting } from '@lianchuang/domain/organisation-life/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { checkMeeting } from './check-meeting.ts';
import { presentMeeting } from './present.ts';
import { organisationThen, readMeeting } from './store.ts';
import { insertMeeting } from './write-meeting.ts';

/**
 * Enters a meeting that was held, with who was there (R1.11). Throws `unknown-organisation`, and what `checkMeeting` and
 * `insertMeeting` refuse.
 */
export async function addMeeting(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Meeting> {
  const { id, organisationId, ...content } = body;
  const organisation = await organisationThen(tx, organisationId, content.heldOn);
  const lists = await checkMeeting(tx, organisationId, content);
  const place = { id, organisationId, path: organisation.path };
  await insertMeeting(tx, place, content, lists, actor.displayName);
  await writeAudit(tx, actor, {
    action: 'add-meeting',
    entity: 'meeting',
    entityId: id,
    organisation: organisation.name,
    detail: {
      kind: content.kind,
      heldOn: content.heldOn,
      topic: content.topic,
      present: lists.present.length,
      excused: lists.excused,
      absent: lists.absent,
    },
  });
  // The first record on makes the register speak for the organisation in every open quarter.
  await markAllDirty(tx);
  return await presentMeeting(tx, actor, await readMeeting(tx, id));
}
