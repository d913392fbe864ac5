import type { endReserve as contract, Reserve, Team } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishChange, invalid, mustHaveCome } from './change-team.ts';
import { placeOf } from './store.ts';

type Row = Reserve & { organisationId: string; name: string };

/** Takes somebody off the reserve list: appointed, or withdrawn. Throws `stale-version`, `already-ended`, `ends-before-begins`. */
export async function endReserve(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Team> {
  const row = await tx.maybe<Row>(
    `select r.id, r.person_id as "personId", r.from_on as from, r.until_on as until, r.outcome, r.plan, r.version,
       r.organisation_id as "organisationId", p.name
     from reserve_cadre r join team_person p on p.county_id = r.county_id and p.id = r.person_id
     where r.county_id = $1 and r.id = $2 and r.path >= $3 and r.path < $4 for update of r`,
    [tx.countyId, params.id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('reserve');
  if (row.version !== body.version) throw stale(row);
  if (row.until !== null) throw new ProblemError('already-ended', 409, { params: { date: row.until } });
  mustHaveCome(tx, { on: body.on });
  if (body.on < row.from) throw invalid({ field: 'on', code: 'ends-before-begins' });
  const place = await placeOf(tx, row.organisationId);
  await tx.run(
    'update reserve_cadre set until_on = $3, outcome = $4, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, params.id, body.on, body.outcome],
  );
  return await finishChange(tx, actor, place, {
    action: 'end-reserve',
    detail: { name: row.name, on: body.on, outcome: body.outcome },
  });
}
