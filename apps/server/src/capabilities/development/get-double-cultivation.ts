import type { getDoubleCultivation as contract } from '@lianchuang/domain/development/plan-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import {
  type CultivationRow,
  cultivationColumns,
  cultivationFrom,
  presentCultivations,
} from './cultivation-store.ts';
import {
  atOrganisation,
  type OrganisationColumns,
  organisationColumns,
  organisationRefOf,
} from './places.ts';

/** Rows at most of each path; a county has a few hundred. */
const most = 2000;

/** Both paths of double cultivation per person, and their numbers by year and organisation (R7.2). */
export async function getDoubleCultivation(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const year = query.year ?? Number(tx.today.slice(0, 4));
  const place = [tx.countyId, tx.scope.lo, tx.scope.hi];
  const figures = await tx.many<
    OrganisationColumns & {
      supervisor: string | null;
      new_members: number;
      capable_joined: number;
      capable_under_way: number;
      became_capable: number;
      cultivated: number;
    }
  >(
    `with part as (
       select organisation_id, (joined_on is not null and extract(year from joined_on) = $4)::int as joined,
         (capable_villager and joined_on is not null and extract(year from joined_on) = $4)::int as capable,
         (capable_villager and joined_on is null and ended_on is null)::int as under_way, 0 as became, 0 as cultivated
       from development_person where county_id = $1 and path >= $2 and path < $3
       union all select organisation_id, 0, 0, 0, (became_on is not null and extract(year from became_on) = $4)::int,
         (became_on is null and ended_on is null)::int from cultivation where county_id = $1 and path >= $2 and path < $3),
     t as (select $1::integer as county_id, organisation_id, sum(joined)::int as new_members, sum(capable)::int as capable_joined,
         sum(under_way)::int as capable_under_way, sum(became)::int as became_capable, sum(cultivated)::int as cultivated
       from part group by organisation_id having sum(joined + under_way + became + cultivated) > 0)
     select ${organisationColumns}, s.name as supervisor, t.new_members, t.capable_joined, t.capable_under_way, t.became_capable, t.cultivated
     from t ${atOrganisation}
     left join organisation_version own on own.county_id = t.county_id and own.organisation_id = t.organisation_id and own.valid_to is null
     left join organisation_version s on s.county_id = t.county_id and s.organisation_id = own.supervisor_id and s.valid_to is null
     where o.county_id = $1 order by o.path`,
    [...place, year],
  );
  const years = await tx.many<{ year: number; capableJoined: number; becameCapable: number }>(
    `select y::int as year, count(*) filter (where how = 'joined')::int as "capableJoined", count(*) filter (where how = 'became')::int as "becameCapable"
     from (select extract(year from joined_on) as y, 'joined' as how from development_person
         where county_id = $1 and path >= $2 and path < $3 and capable_villager and joined_on is not null
       union all select extract(year from became_on), 'became' from cultivation
         where county_id = $1 and path >= $2 and path < $3 and became_on is not null) x
     group by y order by y desc limit 10`,
    place,
  );
  const villagers = await tx.many<
    OrganisationColumns & {
      id: string;
      name: string;
      state: string;
      applied_on: string;
      joined_on: string | null;
    }
  >(
    `select t.id, t.name, t.state, t.applied_on, t.joined_on, ${organisationColumns} from development_person t ${atOrganisation}
     where t.county_id = $1 and t.path >= $2 and t.path < $3 and t.capable_villager and t.ended_on is null
       and (t.joined_on is null or extract(year from t.joined_on) = $4)
     order by (t.joined_on is null), t.joined_on desc, t.path limit ${most}`,
    [...place, year],
  );
  const members = await tx.many<CultivationRow>(
    `select ${cultivationColumns} from ${cultivationFrom} where t.county_id = $1 and t.path >= $2 and t.path < $3 and t.ended_on is null
       and (t.became_on is null or extract(year from t.became_on) = $4)
     order by (t.became_on is null), t.became_on desc, t.path limit ${most}`,
    [...place, year],
  );
  return {
    year,
    figures: figures.map((row) => ({
      organisation: organisationRefOf(row),
      supervisor: row.supervisor,
      newMembers: row.new_members,
      capableJoined: row.capable_joined,
      capableUnderWay: row.capable_under_way,
      becameCapable: row.became_capable,
      cultivated: row.cultivated,
    })),
    years,
    villagers: villagers.map((row) => ({
      id: row.id,
      organisation: organisationRefOf(row),
      name: row.name,
      state: row.state,
      appliedOn: row.applied_on,
      joinedOn: row.joined_on,
    })),
    members: await presentCultivations(tx, actor, members),
  };
}
