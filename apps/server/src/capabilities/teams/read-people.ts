import { fullYears } from '@lianchuang/domain/members/full-years';
import type { TeamPerson } from '@lianchuang/domain/teams/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { selectMembersById } from '../members/public.ts';

type Row = Omit<TeamPerson, 'age' | 'able' | 'assessments'>;
type AssessmentRow = TeamPerson['assessments'][number] & { personId: string };

/** Everyone named in a team, with their assessments; name, sex and birth date of members as the register has them. */
export async function readPeople(tx: ReadTx, organisationId: string): Promise<TeamPerson[]> {
  const at = [tx.countyId, organisationId];
  const rows = await tx.many<Row>(
    `select id, member_id as "memberId", name, sex, born_on as "bornOn", education, origins from team_person
     where county_id = $1 and organisation_id = $2 order by created_at, id`,
    at,
  );
  const assessments = await tx.many<AssessmentRow>(
    `select id, person_id as "personId", on_date as on, able, evidence, file_name as file, by_name as by, version
     from enrichment_assessment where county_id = $1 and organisation_id = $2 and withdrawn_at is null
     order by on_date desc, created_at desc`,
    at,
  );
  const members = new Map(
    (
      await selectMembersById(
        tx,
        rows.flatMap((r) => r.memberId ?? []),
      )
    ).map((m) => [m.id, m]),
  );
  const byPerson = Map.groupBy(assessments, (a) => a.personId);
  return rows.map((row) => {
    const member = members.get(row.memberId ?? '');
    const own = byPerson.get(row.id) ?? [];
    const bornOn = member?.born_on ?? row.bornOn;
    return {
      ...row,
      name: member?.name ?? row.name,
      sex: member?.sex ?? row.sex,
      bornOn,
      age: fullYears(bornOn, tx.today),
      able: own[0]?.able ?? null,
      assessments: own.map(({ personId: _, ...assessment }) => assessment),
    };
  });
}
