import type { saveTrainees as contract, TrainingSession } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { endOfSubtree } from '../../platform/db/scope.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { presentSession } from './present.ts';
import { organisationUnder, readSession, touchSession } from './store.ts';

/**
 * Says who of one organisation took part, in place of what was said before (R1.10). Throws `not-found`, `stale-version`,
 * `unknown-organisation` for one that is not at or below the holder, and `not-a-member-then`.
 */
export async function saveTrainees(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<TrainingSession> {
  const row = await readSession(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentSession(tx, actor, row));
  const organisation = await organisationUnder(tx, body.organisationId, row.path, endOfSubtree(row.path));
  const members = [...new Set(body.members)];
  const known = await tx.many('select id from members_on($1, $2, $3) where id = any($4)', [
    tx.countyId,
    body.organisationId,
    row.held_on,
    members,
  ]);
  if (known.length < members.length) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'members', code: 'not-a-member-then' }],
    });
  }
  await tx.run(
    'delete from training_attendance where county_id = $1 and session_id = $2 and organisation_id = $3',
    [tx.countyId, row.id, body.organisationId],
  );
  if (members.length > 0) {
    await tx.run(
      `insert into training_attendance (county_id, session_id, organisation_id, path, member_ids) values ($1, $2, $3, $4, $5)`,
      [tx.countyId, row.id, body.organisationId, organisation.path, members],
    );
  }
  await touchSession(tx, row.id);
  await writeAudit(tx, actor, {
    action: 'save-trainees',
    entity: 'training-session',
    entityId: row.id,
    organisation: organisation.name,
    detail: { organisationId: body.organisationId, members },
  });
  await markAllDirty(tx);
  return await presentSession(tx, actor, await readSession(tx, row.id));
}
