import type { assignLiaisonPoint as contract, Leader } from '@lianchuang/domain/points/contract';
import { liaisonRule } from '@lianchuang/domain/points/rules';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openPlace } from '../organisations/public.ts';
import { finishPoint, selectLeaders } from './liaison-store.ts';

/**
 * Gives a leader a place to look after (R5.2). Throws `unknown-organisation`; `invalid-input` with `unknown-leader`,
 * `liaison-other-kind`, `leader-has-point`, `date-in-future`.
 */
export async function assignLiaisonPoint(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<Leader> {
  const place = await openPlace(tx, body.organisationId);
  const [leader] = await selectLeaders(tx, body.personId);
  if (!leader) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'personId', code: 'unknown-leader' }] });
  }
  const places = liaisonRule(leader.organisation_kind)?.places as readonly string[] | undefined;
  if (!places?.includes(place.kind)) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'organisationId', code: 'liaison-other-kind' }],
    });
  }
  if (leader.point_id !== null) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'personId', code: 'leader-has-point', params: { place: leader.place_name ?? '' } }],
    });
  }
  if (body.from > tx.today) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'from', code: 'date-in-future' }] });
  }
  await tx.run(
    `insert into liaison_point (county_id, id, person_id, leader_organisation_id, leader_name, leader_post, organisation_id, path, from_on,
       created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.countyId,
      body.id,
      leader.person_id,
      leader.organisation_id,
      leader.name,
      leader.post,
      place.id,
      place.path,
      body.from,
      actor.displayName,
      tx.now,
    ],
  );
  return await finishPoint(tx, actor, {
    action: 'assign-liaison-point',
    id: body.id,
    personId: leader.person_id,
    place: place.name,
    detail: { leader: leader.name, from: body.from },
  });
}
