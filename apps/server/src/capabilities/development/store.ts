import { deadlinesOf } from '@lianchuang/domain/development/deadlines';
import { type DevelopmentStep, type Progress, progressOf } from '@lianchuang/domain/development/rules';
import type { DevelopmentAct, DevelopmentState } from '@lianchuang/domain/development/states';
import type { Education, Sex } from '@lianchuang/domain/members/terms';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, stale } from '../../platform/errors/problem-error.ts';
import { atOrganisation, type OrganisationColumns, organisationColumns } from './places.ts';

export interface PersonRow extends OrganisationColumns {
  id: string;
  path: string;
  name: string;
  sex: Sex;
  born_on: string;
  ethnic_group: string;
  education: Education;
  occupation: string;
  capable_villager: boolean;
  identity_masked: string;
  phone_masked: string | null;
  state: DevelopmentState;
  applied_on: string;
  since_on: string;
  joined_on: string | null;
  full_on: string | null;
  ended_on: string | null;
  version: number;
}

export interface StepRow {
  id: string;
  act: DevelopmentAct;
  on_date: string;
  entitled: number | null;
  present: number | null;
  in_favour: number | null;
  passed: boolean | null;
  days: number | null;
  hours: number | null;
  months: number | null;
  note: string;
  by_name: string;
  at: string;
  taken_back_reason: string | null;
}

export interface DeadlineRow {
  person_id: string;
  what: 'talk' | 'observe' | 'approve' | 'confirm';
  opens_on: string;
  due_on: string;
  done_on: string | null;
}

export const personColumns = `t.id, t.path, t.name, t.sex, t.born_on, t.ethnic_group, t.education, t.occupation, t.capable_villager, t.identity_masked,
  t.phone_masked, t.state, t.applied_on, coalesce(s.on_date, t.applied_on) as since_on, t.joined_on, t.full_on, t.ended_on, t.version, ${organisationColumns}`;
export const personFrom = `development_person t ${atOrganisation}
  left join lateral (select max(s.on_date) as on_date from development_step s
    where s.county_id = t.county_id and s.person_id = t.id and s.taken_back_at is null) s on true`;

/** A person in scope. Throws `not-found`. `lock`: held until the transaction ends. */
export async function selectPerson(tx: ReadTx, id: string, lock = false): Promise<PersonRow> {
  const row = await tx.maybe<PersonRow>(
    `select ${personColumns} from ${personFrom} where t.county_id = $1 and t.id = $2 and t.path >= $3 and t.path < $4${lock ? ' for update of t' : ''}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('development-person');
  return row;
}

/** A person to be changed, at the version the user saw. Throws `not-found`, `stale-version`. */
export async function takePerson(
  tx: WriteTx,
  id: string,
  version: number,
  present: (row: PersonRow) => Promise<unknown>,
): Promise<PersonRow> {
  const row = await selectPerson(tx, id, true);
  if (row.version !== version) throw stale(await present(row));
  return row;
}

/** Every step of a person in its order, those taken back included. */
export function selectSteps(tx: ReadTx, personId: string): Promise<StepRow[]> {
  return tx.many<StepRow>(
    `select id, act, on_date, entitled, present, in_favour, passed, days, hours, months, note, by_name, at, taken_back_reason
     from development_step where county_id = $1 and person_id = $2 order by nth`,
    [tx.countyId, personId],
  );
}

/** The steps that count, as the rules take them. */
export function countingSteps(rows: readonly StepRow[]): DevelopmentStep[] {
  return rows
    .filter((row) => row.taken_back_reason === null)
    .map((row) => ({
      act: row.act,
      on: row.on_date,
      vote:
        row.entitled === null
          ? undefined
          : { entitled: row.entitled, present: row.present ?? 0, inFavour: row.in_favour ?? 0 },
      passed: row.passed ?? undefined,
      days: row.days ?? undefined,
      hours: row.hours ?? undefined,
      months: row.months ?? undefined,
    }));
}

/** Writes what follows from the steps: state and dates of the person, and every deadline. Counts the version up. */
export async function settlePerson(
  tx: WriteTx,
  person: Pick<PersonRow, 'id' | 'path' | 'organisation_id' | 'applied_on'>,
): Promise<Progress> {
  const steps = countingSteps(await selectSteps(tx, person.id));
  const p = progressOf(person.applied_on, steps);
  await tx.run(
    `update development_person set state = $3, joined_on = $4, full_on = $5, ended_on = $6, version = version + 1
     where county_id = $1 and id = $2`,
    [tx.countyId, person.id, p.state, p.joinedOn, p.fullOn, p.endedOn],
  );
  await tx.run('delete from development_deadline where county_id = $1 and person_id = $2', [
    tx.countyId,
    person.id,
  ]);
  const deadlines = deadlinesOf(person.applied_on, steps);
  await tx.run(
    `insert into development_deadline (county_id, person_id, nth, organisation_id, path, what, opens_on, due_on, done_on)
     select $1, $2, d.nth, $3, $4, d.what, d.opens_on, d.due_on, d.done_on
     from unnest($5::text[], $6::date[], $7::date[], $8::date[]) with ordinality as d(what, opens_on, due_on, done_on, nth)`,
    [
      tx.countyId,
      person.id,
      person.organisation_id,
      person.path,
      deadlines.map((d) => d.what),
      deadlines.map((d) => d.opensOn),
      deadlines.map((d) => d.dueOn),
      deadlines.map((d) => d.doneOn),
    ],
  );
  return p;
}
