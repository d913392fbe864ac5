import type { saveResponsibility as contract } from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { definitionOn } from '../campaign/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { listResponsibilities } from './list-responsibilities.ts';

/** Names the first responsible person, the leader in charge and the department for a subject of the list (R3.7). */
export async function saveResponsibility(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<z.output<(typeof contract)['response']>> {
  const { definition } = await definitionOn(tx, tx.today);
  const named = { target: definition.targets, standard: definition.standards };
  // Sites and remedies are those of the list itself, below.
  if (
    (body.subject === 'target' || body.subject === 'standard') &&
    !named[body.subject].some((s) => s.id === body.subjectId)
  ) {
    throw new ProblemError('unknown-target', 422, {
      errors: [{ field: 'subjectId', code: 'unknown-target' }],
    });
  }
  const place = await tx.maybe<{ path: string }>(
    'select path from organisation where county_id = $1 and id = $2 and path >= $3 and path < $4',
    [tx.countyId, body.organisationId, tx.scope.lo, tx.scope.hi],
  );
  if (!place) throw notFound('organisation');
  const present = async () =>
    (await listResponsibilities(tx, actor, { query: { organisation: body.organisationId } })).items.find(
      (r) => r.subject === body.subject && r.subjectId === body.subjectId,
    );
  const before = await present();
  if (!before) throw notFound('responsibility');
  if (before.version !== body.version) throw stale(before);
  await tx.run(
    `insert into responsibility (county_id, id, subject, subject_id, organisation_id, first_responsible, leader_in_charge, department, updated_at, path)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (county_id, subject, subject_id, organisation_id) do update set first_responsible = excluded.first_responsible,
       leader_in_charge = excluded.leader_in_charge, department = excluded.department, updated_at = excluded.updated_at, version = responsibility.version + 1`,
    [
      tx.countyId,
      tx.uuid(),
      body.subject,
      body.subjectId,
      body.organisationId,
      body.firstResponsible,
      body.leaderInCharge || null,
      body.department || null,
      tx.now,
      place.path,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'save-responsibility',
    entity: body.subject,
    entityId: body.subjectId,
    organisation: before.organisation.name,
    detail: {
      firstResponsible: body.firstResponsible,
      leaderInCharge: body.leaderInCharge,
      department: body.department,
    },
  });
  await markAllDirty(tx);
  const after = await present();
  if (!after) throw notFound('responsibility');
  return after;
}
