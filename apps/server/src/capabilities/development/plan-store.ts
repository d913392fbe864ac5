import type { DevelopmentPlan } from '@lianchuang/domain/development/plan-contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import {
  atOrganisation,
  type OrganisationColumns,
  organisationColumns,
  organisationRefOf,
} from './places.ts';
import { mayPlan } from './policy.ts';

/** Kinds of organisations that plan and decide who becomes a member. */
export const committees = ['township-committee', 'county-direct-committee', 'organs-work-committee'];

/**
 * Planned against done of each committee of a year, in tree order; one alone by `only`. Whoever began the probation
 * in the year counts, at the committee and below it (R1.5).
 */
export async function selectPlans(
  tx: ReadTx,
  actor: Actor,
  year: number,
  only: string | null = null,
): Promise<DevelopmentPlan[]> {
  const rows = await tx.many<
    OrganisationColumns & {
      planned: number | null;
      version: number | null;
      done: number;
      capable: number;
      targets: number;
    }
  >(
    `select ${organisationColumns}, p.planned, p.version, d.done, d.capable, d.targets
     from organisation t0 cross join lateral (select t0.county_id, t0.id as organisation_id) t ${atOrganisation}
     left join development_plan p on p.county_id = t.county_id and p.organisation_id = t.organisation_id and p.year = $2
     cross join lateral (select count(*) filter (where extract(year from x.joined_on) = $2) as done,
         count(*) filter (where extract(year from x.joined_on) = $2 and x.capable_villager) as capable,
         count(*) filter (where x.state = 'development-target') as targets
       from development_person x where x.county_id = $1 and x.path >= o.path and x.path < left(o.path, -1) || '/') d
     where t0.county_id = $1 and t0.kind = any($3) and t0.dissolved_on is null and t0.path >= $4 and t0.path < $5
       and ($6::uuid is null or t0.id = $6)
     order by o.path`,
    [tx.countyId, year, committees, tx.scope.lo, tx.scope.hi, only],
  );
  return rows.map((row) => ({
    organisation: organisationRefOf(row),
    year,
    planned: row.planned,
    done: row.done,
    capable: row.capable,
    targets: row.targets,
    version: row.version ?? 0,
    may: mayPlan(actor),
  }));
}
