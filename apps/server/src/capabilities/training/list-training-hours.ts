import { periodOf } from '@lianchuang/domain/periods/calendar';
import type { listTrainingHours as contract } from '@lianchuang/domain/training/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { headHoursByPlace, headsByPlace } from './hours-by-place.ts';

/** Hours a head at each organisation in scope, with all below it, over a quarter or a year (R1.10). */
export async function listTrainingHours(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const year = query.year ?? Number(tx.today.slice(0, 4));
  const { startsOn, endsOn } = periodOf(query.quarter ?? `${year}-Y`);
  const to = endsOn < tx.today ? endsOn : tx.today;
  const rows = await tx.many<{
    id: string;
    name: string;
    kind: string;
    supervisor_id: string | null;
    members: number;
    head_hours: number;
  }>(
    `select o.id, v.name, o.kind, v.supervisor_id, coalesce(n.heads, 0) as members, coalesce(h.head_hours, 0) as head_hours
     from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     left join (${headsByPlace('$1')}) n on n.path = o.path
     left join (${headHoursByPlace('$1', '$4', '$5')}) h on h.path = o.path
     where o.county_id = $1 and o.path >= $2 and o.path < $3 and o.dissolved_on is null order by v.sort_key, o.id`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, startsOn, to],
  );
  return {
    from: startsOn,
    to,
    items: rows.map((r) => ({
      organisation: { id: r.id, name: r.name, kind: r.kind },
      supervisorId: r.supervisor_id,
      members: r.members,
      headHours: r.head_hours,
      hours: r.members > 0 ? r.head_hours / r.members : null,
    })),
  };
}
