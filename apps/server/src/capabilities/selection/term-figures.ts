import { educations } from '@lianchuang/domain/members/terms';
import type { TermFigures } from '@lianchuang/domain/selection/term-changes-contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { TermChangeRow } from './term-change-store.ts';

interface Row {
  villages: number;
  elected: number;
  average_age: number | null;
  ages: number[];
  educations: Record<string, number>;
  capable: number;
  combined: number;
  both: number;
}

/** Who was elected in the programme's concluded elections in scope; one person elected twice counts in both posts (R2.4). */
export async function termFigures(tx: ReadTx, { id, title }: TermChangeRow): Promise<TermFigures> {
  const row = await tx.maybe<Row>(
    `with who as (
       select e.organisation_id, c.role, c.name, c.member_id, c.education, c.capable_villager,
         extract(year from age(e.concluded_on, c.born_on))::int as age
       from election e join election_candidate c on c.county_id = e.county_id and c.election_id = e.id and c.elected
       where e.county_id = $1 and e.term_change_id = $2 and e.state = 'elected' and e.path >= $3 and e.path < $4),
     pair as (
       select s.organisation_id, bool_or(coalesce(s.member_id = d.member_id, s.name = d.name)) as same
       from who s join who d on d.organisation_id = s.organisation_id and d.role = 'village-director'
       where s.role = 'secretary' group by s.organisation_id)
     select count(distinct organisation_id) as villages, count(*) as elected, round(avg(age), 1)::float8 as average_age,
       array[count(*) filter (where age <= 35), count(*) filter (where age between 36 and 45),
         count(*) filter (where age between 46 and 55), count(*) filter (where age > 55)]::int[] as ages,
       coalesce((select jsonb_object_agg(g.education, g.n) from (select education, count(*) as n from who group by education) g), '{}') as educations,
       count(*) filter (where capable_villager) as capable,
       (select count(*) filter (where same) from pair) as combined, (select count(*) from pair) as both
     from who`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  return {
    title,
    villages: row?.villages ?? 0,
    elected: row?.elected ?? 0,
    averageAge: row?.average_age ?? null,
    ages: row?.ages ?? [0, 0, 0, 0],
    educations: educations.flatMap((education) => {
      const people = row?.educations[education] ?? 0;
      return people > 0 ? [{ education, people }] : [];
    }),
    capable: row?.capable ?? 0,
    combined: row?.combined ?? 0,
    both: row?.both ?? 0,
  };
}
