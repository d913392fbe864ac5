import type { LeadingUnit } from '@lianchuang/domain/responsibilities/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';

export interface UnitRow {
  id: string;
  group_id: string;
  group_name: string;
  group_kind: string;
  name: string;
  unit_id: string | null;
  unit_name: string | null;
  unit_kind: string | null;
  leader: string;
  duty: string;
  role: LeadingUnit['role'];
  plan: string;
  plan_on: string | null;
  version: number;
}

const nameOf = (id: string): string =>
  `(select v.name from organisation_version v where v.county_id = u.county_id and v.organisation_id = ${id} order by v.valid_from desc limit 1)`;

/** Places in leading groups of the county ($1) that were not ended; further conditions on `u` follow with `and`. */
export const selectUnits = `
  select u.id, u.group_id, ${nameOf('u.group_id')} as group_name, g.kind as group_kind, u.name, u.unit_id, ${nameOf('u.unit_id')} as unit_name,
    o.kind as unit_kind, u.leader, u.duty, u.role, u.plan, u.plan_on, u.version
  from leading_unit u join organisation g on g.county_id = u.county_id and g.id = u.group_id
  left join organisation o on o.county_id = u.county_id and o.id = u.unit_id
  where u.county_id = $1 and u.ended_on is null`;

/** The group is changed by the committee that has it and those above; a unit's plan is its own to write. */
export function presentUnit(row: UnitRow, actor: Actor): LeadingUnit {
  const above = actor.organisationId === row.group_id || actor.role === 'county-officer';
  const change = above && actor.rights.includes('responsibilities.change');
  const plan = row.role === 'member' && (change || actor.organisationId === row.unit_id);
  return {
    id: row.id,
    group: { id: row.group_id, name: row.group_name, kind: row.group_kind },
    name: row.name,
    unit:
      row.unit_id === null
        ? null
        : { id: row.unit_id, name: row.unit_name ?? row.name, kind: row.unit_kind ?? '' },
    leader: row.leader,
    duty: row.duty,
    role: row.role,
    plan: row.plan,
    planOn: row.plan_on,
    version: row.version,
    may: [
      ...(change ? (['change'] as const) : []),
      ...(plan && actor.rights.includes('returns.fill') ? (['plan'] as const) : []),
    ],
  };
}

/** One place in scope at the version that was seen. Throws `not-found`, `stale-version`. */
export async function takeUnit(
  tx: ReadTx,
  actor: Actor,
  id: string,
  version: number,
  action: LeadingUnit['may'][number],
): Promise<LeadingUnit> {
  const unit = await readUnit(tx, actor, id);
  if (unit.version !== version) throw stale(unit);
  if (!unit.may.includes(action)) throw notFound('leading-unit');
  return unit;
}

/** One place in scope. Throws `not-found`. */
export async function readUnit(tx: ReadTx, actor: Actor, id: string): Promise<LeadingUnit> {
  const row = await tx.maybe<UnitRow>(
    `${selectUnits} and u.id = $2 and u.path >= $3 and u.path < $4 for update of u`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('leading-unit');
  return presentUnit(row, actor);
}
