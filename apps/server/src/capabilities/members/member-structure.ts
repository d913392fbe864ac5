import { ageBands, yearBands } from '@lianchuang/domain/members/bands';
import type { memberStructure as contract } from '@lianchuang/domain/members/contract';
import { educations } from '@lianchuang/domain/members/terms';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { endOfSubtree } from '../../platform/db/scope.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { placeInScope } from '../organisations/public.ts';

type Response = z.output<(typeof contract)['response']>;

interface Counted {
  organisation: string;
  age: number;
  sex: string;
  education: string;
  years: number;
  probationary: boolean;
  capable: boolean;
  count: number;
}

/** More than this share over 60 marks an ageing team (assumed). */
const ageingShare = 0.5;

/**
 * Structure of the members of an organisation and all below it on a day: ages in whole years, years of membership since
 * the probation began (R1.4). Throws `not-found`.
 */
export async function memberStructure(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<Response> {
  const asOf = query.asOf ?? tx.today;
  const place = await placeInScope(tx, query.under ?? actor.organisationId);
  const rows = await tx.many<Counted>(membersOn, [tx.countyId, place.path, endOfSubtree(place.path), asOf]);
  const below = await tx.many<{ id: string; name: string; kind: string; path: string }>(
    `select o.id, o.kind, o.path, v.name from organisation_version v join organisation o on o.county_id = v.county_id and o.id = v.organisation_id
     where v.county_id = $1 and v.supervisor_id = $2 and v.valid_from <= $3 and (v.valid_to is null or v.valid_to > $3)
       and (o.dissolved_on is null or o.dissolved_on > $3) and o.path >= $4 and o.path < $5`,
    [tx.countyId, place.id, asOf, tx.scope.lo, tx.scope.hi],
  );
  const all = summary(rows);
  return {
    asOf,
    organisation: { id: place.id, name: place.name, kind: place.kind },
    ...all,
    probationary: sum(rows.filter((r) => r.probationary)),
    capableVillagers: sum(rows.filter((r) => r.capable)),
    byAge: ageBands.map(({ key, from, to }) => ({
      key,
      count: sum(rows.filter((r) => r.age >= from && r.age <= to)),
    })),
    bySex: ['male', 'female'].map((key) => ({ key, count: sum(rows.filter((r) => r.sex === key)) })),
    byEducation: educations.map((key) => ({ key, count: sum(rows.filter((r) => r.education === key)) })),
    byYears: yearBands.map(({ key, from, to }) => ({
      key,
      count: sum(rows.filter((r) => r.years >= from && r.years <= to)),
    })),
    below: below
      .map((o) => {
        const of = summary(
          rows.filter((r) => r.organisation >= o.path && r.organisation < endOfSubtree(o.path)),
        );
        return {
          organisation: { id: o.id, name: o.name, kind: o.kind },
          ...of,
          ageing: of.total > 0 && of.over60 / of.total > ageingShare,
        };
      })
      .sort(
        (a, b) =>
          (b.averageAge ?? 0) - (a.averageAge ?? 0) || (a.organisation.id < b.organisation.id ? -1 : 1),
      ),
  };
}

/** Members on a day, counted by everything the tables are made of; places by the path of then. */
const membersOn = `
  with present as (
    select m.born_number, m.sex, m.education, m.joined_on, m.full_on, m.capable_villager, m.path
    from member m where m.county_id = $1 and m.path >= $2 and m.path < $3 and m.since_on <= $4 and m.joined_on <= $4
      and m.state <> 'merged' and (m.ended_on is null or m.ended_on > $4)
    union all
    select m.born_number, m.sex, m.education, m.joined_on, m.full_on, m.capable_villager, a.path
    from member m join lateral (select a.organisation_id, a.path from member_affiliation a
        where a.county_id = m.county_id and a.member_id = m.id and a.from_on <= $4 order by a.from_on desc limit 1) a on true
    where m.county_id = $1 and m.since_on > $4 and m.state <> 'merged' and a.organisation_id is not null and a.path >= $2 and a.path < $3)
  select path as organisation, (to_char($4::date, 'YYYYMMDD')::integer - born_number) / 10000 as age, sex, education,
    extract(year from age($4::date, joined_on))::integer as years, (full_on is null or full_on > $4) as probationary,
    capable_villager as capable, count(*)::integer as count
  from present group by 1, 2, 3, 4, 5, 6, 7`;

function sum(rows: readonly Counted[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}

function summary(rows: readonly Counted[]): Pick<Response, 'total' | 'averageAge' | 'over60'> {
  const total = sum(rows);
  return {
    total,
    averageAge:
      total === 0 ? null : Math.round((rows.reduce((t, r) => t + r.age * r.count, 0) / total) * 10) / 10,
    over60: sum(rows.filter((r) => r.age > 60)),
  };
}
