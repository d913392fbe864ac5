import type { listLeadingUnits as contract } from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentUnit, selectUnits, type UnitRow } from './leading-units.ts';

type Answer = z.output<(typeof contract)['response']>;

/** Leading groups in scope with their units and plans, and the committees and departments without a group (R3.7). */
export async function listLeadingUnits(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<Answer> {
  const rows = await tx.many<UnitRow>(
    `${selectUnits} and ($2::uuid is null or u.group_id = $2)
     order by g.path, array_position(array['head', 'deputy', 'member'], u.role), u.created_at, u.id`,
    [tx.countyId, query.group ?? null],
  );
  const without = await tx.many<Answer['without'][number]>(
    `select o.id, v.name, o.kind from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     where o.county_id = $1 and o.kind in ('county-committee', 'township-committee', 'agri-department') and o.dissolved_on is null
       and o.path >= $2 and o.path < $3 and ($4::uuid is null or o.id = $4)
       and not exists (select 1 from leading_unit u where u.county_id = o.county_id and u.group_id = o.id and u.role = 'head' and u.ended_on is null)
     order by o.path`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, query.group ?? null],
  );
  return { items: rows.map((row) => presentUnit(row, actor)), without };
}
