import type { CoveragePoint, listCoverage as contract } from '@lianchuang/domain/coverage/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { mayChange } from './policy.ts';

export interface CoverageRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  name: string;
  type: CoveragePoint['type'];
  people: number;
  members: number;
  from_on: string;
  ended_on: string | null;
  branch_id: string | null;
  branch_name: string | null;
  branch_kind: string | null;
  covered_from: string | null;
  version: number;
}

/** A point with the names of its organisation and of the branch that covers it. */
export const selectCoverage = `
  select c.id, c.organisation_id, v.name as organisation_name, o.kind as organisation_kind, c.name, c.type, c.people, c.members,
    c.from_on, c.ended_on, c.branch_id, w.name as branch_name, b.kind as branch_kind, c.covered_from, c.version
  from coverage_point c
  ${joinOrganisation('c')}
  left join organisation b on b.county_id = c.county_id and b.id = c.branch_id
  left join lateral (select w.name from organisation_version w where w.county_id = c.county_id and w.organisation_id = c.branch_id
    order by w.valid_from desc limit 1) w on true`;

/** Industries and places that should have a branch, uncovered ones first (R1.3). */
export async function listCoverage(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<CoverageRow>(
    `${selectCoverage} where c.county_id = $1 and c.path >= $2 and c.path < $3 and ($4::uuid is null or c.organisation_id = $4)
     order by (c.ended_on is not null), (c.branch_id is not null), c.path, c.name`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, query.organisation ?? null],
  );
  const there = rows.filter((r) => r.ended_on === null);
  return {
    items: rows.map((row) => presentCoverage(row, actor)),
    covered: there.filter((r) => r.branch_id !== null).length,
    total: there.length,
  };
}

/** A point with whether the actor may change it. */
export function presentCoverage(row: CoverageRow, actor: Actor): CoveragePoint {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    name: row.name,
    type: row.type,
    people: row.people,
    members: row.members,
    from: row.from_on,
    ended: row.ended_on,
    branch:
      row.branch_id === null
        ? null
        : { id: row.branch_id, name: row.branch_name ?? '', kind: row.branch_kind ?? '' },
    coveredFrom: row.covered_from,
    version: row.version,
    may: { change: mayChange(actor) },
  };
}
