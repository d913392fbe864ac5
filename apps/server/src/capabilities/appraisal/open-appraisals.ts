import type { openAppraisals as contract } from '@lianchuang/domain/appraisal/contract';
import type { z } from 'zod';
import { writeAudits } from '../../platform/audit/write-audits.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayRun, openBoxes } from '../ballots/public.ts';
import { unknownPlace } from '../organisations/public.ts';

interface Found {
  id: string;
  path: string;
  name: string;
  busy: boolean;
}

/**
 * Opens a round at each of the organisations, by those above them (R4.2). Throws `invalid-input` (`date-in-past`),
 * `unknown-organisation`, `not-above-organisation`, `appraisal-runs-already`.
 */
export async function openAppraisals(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<z.output<(typeof contract)['response']>> {
  if (body.closesOn < tx.today)
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'closesOn', code: 'date-in-past' }] });
  const wanted = [...new Set(body.organisationIds)];
  const places = await tx.many<Found>(
    `select o.id, o.path, v.name,
       exists (select 1 from appraisal a where a.county_id = o.county_id and a.organisation_id = o.id and a.state = 'open') as busy
     from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     where o.county_id = $1 and o.id = any($2::uuid[]) and o.dissolved_on is null and o.path >= $3 and o.path < $4
     order by o.path for update of o`,
    [tx.countyId, wanted, tx.scope.lo, tx.scope.hi],
  );
  if (places.length < wanted.length) throw unknownPlace('organisationIds');
  for (const { path, name, busy } of places) {
    if (!mayRun(actor, { path, held_by: 'above' }))
      throw new ProblemError('not-above-organisation', 422, { params: { name } });
    if (busy) throw new ProblemError('appraisal-runs-already', 409, { params: { name } });
  }
  const rounds = places.map((place) => ({ ...place, roundId: tx.uuid(), boxId: tx.uuid() }));
  await openBoxes(
    tx,
    rounds.map((r) => ({
      id: r.boxId,
      organisationId: r.id,
      path: r.path,
      heldBy: 'above',
      purpose: 'appraisal',
      title: body.title,
      questions: body.questions,
      comments: true,
      closesOn: body.closesOn,
    })),
  );
  await tx.run(
    `insert into appraisal (county_id, id, organisation_id, path, box_id, opened_on, opened_by)
     select $1, r.id, r.organisation_id, r.path, r.box_id, $2, $3
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::uuid[]) as r(id, organisation_id, path, box_id)`,
    [
      tx.countyId,
      tx.today,
      actor.displayName,
      rounds.map((r) => r.roundId),
      rounds.map((r) => r.id),
      rounds.map((r) => r.path),
      rounds.map((r) => r.boxId),
    ],
  );
  await writeAudits(
    tx,
    actor,
    rounds.map((r) => ({
      action: 'open-appraisal',
      entity: 'appraisal',
      entityId: r.roundId,
      organisation: r.name,
      detail: { title: body.title, questions: body.questions, closesOn: body.closesOn },
    })),
  );
  return { opened: rounds.length };
}
