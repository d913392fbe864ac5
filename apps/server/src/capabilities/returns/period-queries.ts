import type { ReadTx, WriteTx } from '../../platform/db/database.ts';

export interface RosterRow {
  organisation_id: string;
  kind: string;
  name: string;
  supervisor_id: string | null;
  owes: boolean;
  path: string;
}

/** The tree of a period, parents first. */
export function readRoster(tx: ReadTx, periodId: string): Promise<RosterRow[]> {
  return tx.many<RosterRow>(
    'select organisation_id, kind, name, supervisor_id, owes, path from roster where county_id = $1 and period_id = $2 order by ordinal',
    [tx.countyId, periodId],
  );
}

export interface PeriodCounts {
  period_id: string;
  owed: number;
  open: number;
  submitted: number;
  sent_back: number;
  approved: number;
  locked: number;
  late: number;
  on_time: number;
}

/** How far each period's returns are, of those in scope. */
export function countReturns(tx: ReadTx): Promise<PeriodCounts[]> {
  return tx.many<PeriodCounts>(
    `select r.period_id, count(*) as owed, count(*) filter (where r.state = 'open') as open,
       count(*) filter (where r.state = 'submitted') as submitted, count(*) filter (where r.state = 'sent-back') as sent_back,
       count(*) filter (where r.state = 'approved') as approved, count(*) filter (where r.state = 'locked') as locked,
       count(*) filter (where r.state in ('open', 'sent-back') and r.due_on < $2) as late,
       count(*) filter (where r.on_time) as on_time
     from return r where r.county_id = $1 group by r.period_id`,
    [tx.countyId, tx.today],
  );
}

/** Required evidence and grades, per return that counts: what a reviewed score rests on besides measures. */
export function readEvidenceState(
  tx: ReadTx,
  periodId: string,
): Promise<
  {
    organisation_id: string;
    form_id: string;
    state: string;
    handed_in: boolean;
    approved: boolean;
    judgements: Record<string, number>;
    own_grades: Record<string, number> | null;
    evidenced: string[];
  }[]
> {
  return tx.many(
    `select r.organisation_id, r.form_id, r.state, r.judgements,
       (r.first_submitted_at is not null and r.state <> 'open') as handed_in,
       (r.state = 'approved' or (r.state = 'locked' and coalesce(r.state_before_lock, '') = 'approved')) as approved,
       g.own_grades, coalesce(e.evidenced, '{}') as evidenced
     from return r
     left join lateral (select jsonb_object_agg(a.question_id, a.value) as own_grades from return_answer a
       where a.county_id = $1 and a.return_id = r.id and a.measure_id is null and a.value is not null) g on true
     left join lateral (select array_agg(distinct e.question_id) as evidenced from evidence e
       where e.county_id = $1 and e.return_id = r.id and e.removed_at is null) e on true
     where r.county_id = $1 and r.period_id = $2`,
    [tx.countyId, periodId],
  );
}

/** Locks every return of a period and seals what belongs to it. Returns how many. */
export async function lockReturns(tx: WriteTx, periodId: string): Promise<number> {
  const locked = await tx.run(
    `update return set state_before_lock = state, state = 'locked', version = version + 1 where county_id = $1 and period_id = $2 and state <> 'locked'`,
    [tx.countyId, periodId],
  );
  for (const table of ['return_answer', 'return_submission', 'return_event', 'evidence']) {
    await tx.run(
      `update ${table} t set sealed = true from return r where r.county_id = $1 and r.period_id = $2 and t.county_id = r.county_id and t.return_id = r.id`,
      [tx.countyId, periodId],
    );
  }
  await tx.run('update roster set sealed = true where county_id = $1 and period_id = $2', [
    tx.countyId,
    periodId,
  ]);
  await tx.run('update return set sealed = true where county_id = $1 and period_id = $2', [
    tx.countyId,
    periodId,
  ]);
  return locked;
}

/** Roster, returns, answers, history and evidence of a period as lines of text in a fixed order, for its seal. */
export async function readSealRows(tx: ReadTx, periodId: string): Promise<string[]> {
  const rows = await tx.many<{ line: string }>(
    `select line from (
       select 1 as part, ordinal::text as k, jsonb_build_array(organisation_id, kind, name, supervisor_id, owes)::text as line
         from roster where county_id = $1 and period_id = $2
       union all
       select 2, id::text, jsonb_build_array(id, organisation_id, reviewer_id, form_id, state_before_lock, due_on, first_submitted_at at time zone 'UTC', on_time, false_figures, judgements)::text
         from return where county_id = $1 and period_id = $2
       union all
       select 3, a.return_id || a.question_id, jsonb_build_array(a.return_id, a.question_id, a.value, a.numerator, a.denominator, a.text, a.not_applicable, a.confirmed)::text
         from return_answer a join return r on r.county_id = a.county_id and r.id = a.return_id where r.county_id = $1 and r.period_id = $2
       union all
       select 4, s.return_id || lpad(s.number::text, 6, '0'), jsonb_build_array(s.return_id, s.number, s.answers)::text
         from return_submission s join return r on r.county_id = s.county_id and r.id = s.return_id where r.county_id = $1 and r.period_id = $2
       union all
       select 5, e.id::text, jsonb_build_array(e.id, e.return_id, e.question_id, e.sha256, e.name, e.removed_at is null)::text
         from evidence e join return r on r.county_id = e.county_id and r.id = e.return_id where r.county_id = $1 and r.period_id = $2
     ) lines order by part, k collate "C"`,
    [tx.countyId, periodId],
  );
  return rows.map((r) => r.line);
}

export interface LateRow {
  return_id: string;
  organisation_id: string;
  name: string;
  kind: string;
  reviewer_id: string;
  state: string;
  due_on: string;
  supervisor_id: string | null;
}

/** Who has not handed in, in scope. */
export function selectLate(tx: ReadTx, periodId: string): Promise<LateRow[]> {
  return tx.many<LateRow>(
    `select r.id as return_id, r.organisation_id, ro.name, ro.kind, r.reviewer_id, r.state, r.due_on, ro.supervisor_id
     from return r cross join lateral (select o.name, o.kind, o.supervisor_id, o.ordinal from roster o
       where o.county_id = r.county_id and o.period_id = r.period_id and o.organisation_id = r.organisation_id limit 1) ro
     where r.county_id = $1 and r.period_id = $2 and r.state in ('open', 'sent-back') order by ro.ordinal`,
    [tx.countyId, periodId],
  );
}

/** The returns of one organisation, latest period first. */
export function selectReturnsOf(
  tx: ReadTx,
  organisationId: string,
): Promise<
  {
    id: string;
    period_id: string;
    state: string;
    on_time: boolean | null;
    due_on: string;
    asked: number;
    answered: number;
    sent_back_count: number;
  }[]
> {
  return tx.many(
    `select r.id, r.period_id, r.state, r.on_time, r.due_on, r.asked, r.answered, r.sent_back_count from return r
     join period p on p.county_id = r.county_id and p.id = r.period_id
     where r.county_id = $1 and r.organisation_id = $2 order by p.ends_on desc, p.kind`,
    [tx.countyId, organisationId],
  );
}

/** What waits for one organisation's people: to fill, sent back, and to review, in periods that are not locked. */
export function countTasks(
  tx: ReadTx,
  organisationId: string,
): Promise<
  {
    own: boolean;
    state: string;
    period_id: string;
    n: number;
    due_on: string;
    oldest: string | null;
    asked: number;
    answered: number;
    id: string;
    reason: string | null;
    name: string;
  }[]
> {
  return tx.many(
    `select r.organisation_id = $2 as own, r.state, r.period_id, count(*) as n, min(r.due_on) as due_on, min(r.submitted_at) as oldest,
       sum(r.asked)::int as asked, sum(r.answered)::int as answered, (array_agg(r.id order by r.submitted_at, r.id))[1] as id,
       (select a.reason from return_answer a where a.county_id = $1 and a.return_id = (array_agg(r.id order by r.submitted_at, r.id))[1] and a.reason is not null and a.unlocked order by a.question_id limit 1) as reason,
       min(ro.name) as name
     from return r join roster ro on ro.county_id = r.county_id and ro.period_id = r.period_id and ro.organisation_id = r.organisation_id
     where r.county_id = $1 and ((r.organisation_id = $2 and r.state in ('open', 'sent-back'))
       or (r.reviewer_id = $2 and r.state = 'submitted'))
     group by 1, 2, 3 order by 5, 1, 2, 3`,
    [tx.countyId, organisationId],
  );
}

/** The answers behind measures (or judged criteria) of one organisation in some periods, with their evidence. */
export function selectRecords(
  tx: ReadTx,
  periodIds: readonly string[],
  organisationId: string,
  measuresOrQuestions: readonly string[],
): Promise<
  {
    kind: string;
    return_id: string;
    period_id: string;
    question_id: string;
    at: string | null;
    by: string | null;
    evidence: { id: string; name: string }[];
  }[]
> {
  return tx.many(
    `select case when a.question_id is null then 'return' else 'answer' end as kind, r.id as return_id, r.period_id, a.question_id,
       coalesce(a.updated_at, r.submitted_at) as at, coalesce(a.updated_by, '') as by,
       coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name) order by e.added_at, e.id) from evidence e where e.county_id = r.county_id
         and e.return_id = r.id and e.question_id = a.question_id and e.removed_at is null), '[]') as evidence
     from return r
     left join return_answer a on a.county_id = r.county_id and a.return_id = r.id
       and (a.measure_id = any($4) or a.question_id = any($4))
     where r.county_id = $1 and r.period_id = any($2) and r.organisation_id = $3
       and (a.question_id is not null or exists (select 1 from unnest($4::text[]) m where m like 'returns.%'))
     order by r.period_id desc, a.question_id`,
    [tx.countyId, periodIds, organisationId, measuresOrQuestions],
  );
}
