import type { correctMeeting as contract, Meeting } from '@lianchuang/domain/organisation-life/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { checkMeeting } from './check-meeting.ts';
import { presentMeeting } from './present.ts';
import { organisationThen, readMeeting } from './store.ts';
import { updateMeeting } from './write-meeting.ts';

/** Corrects a meeting's record; what it said before is kept with the reason (R1.11). Throws `not-found`, `stale-version`. */
export async function correctMeeting(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Meeting> {
  const row = await readMeeting(tx, params.id, true);
  const before = await presentMeeting(tx, actor, row);
  if (row.version !== body.version) throw stale(before);
  const { version, reason, ...content } = body;
  const { path } = await organisationThen(tx, row.organisation_id, content.heldOn);
  const lists = await checkMeeting(tx, row.organisation_id, content);
  const kept = {
    kind: before.kind,
    heldOn: before.heldOn,
    topic: before.topic,
    place: before.place,
    host: before.host,
    groupName: before.groupName,
    agenda: before.agenda,
    minutes: before.minutes,
    decisions: before.decisions,
    present: row.present,
    entitled: row.entitled,
    attendance: before.attendance,
  };
  await tx.run(
    `insert into meeting_correction (county_id, meeting_id, version, before, reason, by_name, at, path)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.countyId, row.id, version, JSON.stringify(kept), reason, actor.displayName, tx.now, path],
  );
  await updateMeeting(
    tx,
    { id: row.id, organisationId: row.organisation_id, path: row.path },
    content,
    lists,
  );
  await writeAudit(tx, actor, {
    action: 'correct-meeting',
    entity: 'meeting',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { version, reason, kind: content.kind, heldOn: content.heldOn, topic: content.topic },
  });
  await markAllDirty(tx);
  return await presentMeeting(tx, actor, await readMeeting(tx, row.id));
}
