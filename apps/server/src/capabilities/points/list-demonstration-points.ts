import type { listDemonstrationPoints as contract } from '@lianchuang/domain/points/contract';
import { demonstrationNumbers, demonstrationPlaces } from '@lianchuang/domain/points/rules';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type PointRow, presentPoint, readScores, selectPoints } from './demonstration-store.ts';

/** Demonstration points in scope with their movement, and how many each committee has (R5.3, T19). */
export async function listDemonstrationPoints(
  tx: ReadTx,
  actor: Actor,
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<PointRow>(
    `${selectPoints} where d.county_id = $1 and ((d.path >= $2 and d.path < $3) or (d.place_path >= $2 and d.place_path < $3))
     order by (d.ended_on is not null), d.path, d.place_path, d.id limit 2000`,
    [tx.countyId, tx.scope.lo, tx.scope.hi],
  );
  const committees = await tx.many<{ id: string; name: string; kind: string; points: number }>(
    `select o.id, v.name, o.kind, (select count(*) from demonstration_point d where d.county_id = o.county_id and d.committee_id = o.id
       and d.ended_on is null) as points
     from organisation o join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     where o.county_id = $1 and o.path >= $2 and o.path < $3 and o.dissolved_on is null and o.kind = any($4) order by o.path`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, Object.keys(demonstrationPlaces)],
  );
  const scores = await readScores(tx);
  return {
    items: rows.map((row) => presentPoint(tx, actor, row, scores)),
    committees: committees.map(({ points, ...organisation }) => ({ organisation, points })),
    ...demonstrationNumbers,
    may: actor.rights.includes('points.change'),
  };
}
