import type { Remedy } from '@lianchuang/domain/remedies/contract';
import { problemState } from '@lianchuang/domain/remedies/states';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { AttachedFile } from '../../platform/files/attach-file.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface RemedyRow {
  id: string;
  problem_id: string;
  problem_title: string;
  problem_state: Remedy['problem']['state'];
  source: Remedy['problem']['source'];
  inspection_id: string | null;
  appraisal_id: string | null;
  previous_id: string | null;
  found_on: string;
  period_id: string | null;
  target_id: string | null;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  title: string;
  end_state: string;
  criteria: string[];
  owner: string;
  due_on: string;
  state: Remedy['state'];
  note: string | null;
  closed_on: string | null;
  reported_by: string | null;
  verified_by: string | null;
  escalation: number;
  escalated_name: string | null;
  evidence: number;
  created_by: string;
  created_at: string;
  version: number;
}

/** What a remedy `m` is seen with: its problem `p` and its organisation. */
export const remedyJoins = `join problem p on p.county_id = m.county_id and p.id = m.problem_id
  ${joinOrganisation('m')}`;

/** Remedies of the county ($1); further conditions follow with `and`. */
export const selectRemedy = `
  select m.id, m.problem_id, p.title as problem_title, p.state as problem_state, p.source, p.inspection_id, p.appraisal_id, p.previous_id, p.found_on,
    p.period_id, p.target_id, m.organisation_id, v.name as organisation_name, o.kind as organisation_kind, m.path, m.title, m.end_state,
    p.criteria, m.owner, m.due_on, m.state, m.note, m.closed_on, m.reported_by, m.verified_by, m.escalation,
    (select e.name from organisation_version e where e.county_id = m.county_id and e.organisation_id = m.escalated_to
      order by e.valid_from desc limit 1) as escalated_name,
    (select count(*) from remedy_evidence f where f.county_id = m.county_id and f.remedy_id = m.id and f.removed_at is null) as evidence,
    m.created_by, m.created_at, m.version
  from remedy m ${remedyJoins} where m.county_id = $1`;

/** One remedy in scope. Throws `not-found`. */
export async function readRemedy(tx: ReadTx, id: string, lock = false): Promise<RemedyRow> {
  const row = await tx.maybe<RemedyRow>(
    `${selectRemedy} and m.id = $2 and m.path >= $3 and m.path < $4${lock ? ' for update of m' : ''}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('remedy');
  return row;
}

/** Adds what was done to the history of each remedy. */
export async function addRemedyEvents(
  tx: WriteTx,
  act: string,
  by: string,
  remedies: readonly { readonly id: string; readonly note: string }[],
): Promise<void> {
  if (remedies.length === 0) return;
  await tx.run(
    `insert into remedy_event (county_id, remedy_id, nth, path, act, on_date, note, by_name, at)
     select $1, m.id, 1 + (select count(*) from remedy_event e where e.county_id = $1 and e.remedy_id = m.id), m.path, $2, $3, n.note, $4, $5
     from unnest($6::uuid[], $7::text[]) as n(id, note) join remedy m on m.county_id = $1 and m.id = n.id`,
    [tx.countyId, act, tx.today, by, tx.now, remedies.map((r) => r.id), remedies.map((r) => r.note)],
  );
}

/** A problem follows its remedies: closed with the last of them, open again with any. */
export async function settleProblem(tx: WriteTx, id: string): Promise<void> {
  const remedies = await tx.many<{ state: Remedy['state'] }>(
    'select state from remedy where county_id = $1 and problem_id = $2',
    [tx.countyId, id],
  );
  await tx.run(
    `update problem set state = $3, closed_on = case when $3 = 'closed' then coalesce(closed_on, $4::date) end
     where county_id = $1 and id = $2`,
    [tx.countyId, id, problemState(remedies.map((r) => r.state)), tx.today],
  );
}

/** What shows the end state of a remedy. */
export function selectRemedyEvidence(tx: ReadTx, remedyId: string): Promise<AttachedFile[]> {
  return tx.many<AttachedFile>(
    `select e.id, e.name, f.size, f.media_type, e.sha256, e.added_at, e.added_by from remedy_evidence e
     join file f on f.county_id = e.county_id and f.sha256 = e.sha256
     where e.county_id = $1 and e.remedy_id = $2 and e.removed_at is null order by e.added_at, e.id`,
    [tx.countyId, remedyId],
  );
}

/** Remedies of one organisation that are not cancelled, the most urgent first. */
export function selectRemediesOf(
  tx: ReadTx,
  organisationId: string,
): Promise<{ id: string; title: string; state: string; due_on: string }[]> {
  return tx.many(
    `select id, title, state, due_on from remedy where county_id = $1 and organisation_id = $2 and state <> 'cancelled'
     order by (state = 'closed'), due_on, id limit 50`,
    [tx.countyId, organisationId],
  );
}

/** What the poor result of a people's appraisal asked to be put right. */
export function selectRemediesOfAppraisal(
  tx: ReadTx,
  appraisalId: string,
): Promise<{ id: string; title: string; state: Remedy['state'] }[]> {
  return tx.many(
    `select m.id, m.title, m.state from problem p join remedy m on m.county_id = p.county_id and m.problem_id = p.id
     where p.county_id = $1 and p.appraisal_id = $2 order by m.title, m.id`,
    [tx.countyId, appraisalId],
  );
}

interface RemedyCounts {
  open: number;
  overdue: number;
  next_due: string | null;
  to_accept: number;
  /** Overdue below, and brought here. */
  escalated: number;
}

/** Remedies of organisations that are not closed yet, by date. */
export function selectOpenRemedies(
  tx: ReadTx,
  organisationIds: readonly string[],
): Promise<{ organisation_id: string; title: string; due_on: string }[]> {
  return tx.many(
    `select organisation_id, title, due_on from remedy where county_id = $1 and organisation_id = any($2) and state in ('open', 'done')
     order by due_on, id`,
    [tx.countyId, organisationIds],
  );
}

/** Open remedies on an organisation, and done ones that wait to be accepted below it. */
export async function countRemedies(tx: ReadTx, organisationId: string): Promise<RemedyCounts> {
  const row = await tx.maybe<RemedyCounts>(
    `select count(*) filter (where state = 'open' and organisation_id = $2) as open,
       count(*) filter (where state = 'open' and organisation_id = $2 and due_on < $3) as overdue,
       min(due_on) filter (where state = 'open' and organisation_id = $2) as next_due,
       count(*) filter (where state = 'done' and organisation_id <> $2) as to_accept,
       count(*) filter (where state = 'open' and escalated_to = $2 and organisation_id <> $2) as escalated
     from remedy where county_id = $1`,
    [tx.countyId, organisationId, tx.today],
  );
  return row ?? { open: 0, overdue: 0, next_due: null, to_accept: 0, escalated: 0 };
}

/** Who answers for the standard of an organisation (R3.7); undefined where nobody is named. */
export async function selectFirstResponsible(
  tx: ReadTx,
  organisationId: string,
): Promise<string | undefined> {
  const row = await tx.maybe<{ name: string }>(
    `select first_responsible as name from responsibility where county_id = $1 and organisation_id = $2 and subject = 'standard'
     order by updated_at desc limit 1`,
    [tx.countyId, organisationId],
  );
  return row?.name;
}

/** Many responsibilities at once, for demonstration data. */
export async function insertResponsibilities(
  tx: WriteTx,
  rows: readonly {
    subject: 'target' | 'standard' | 'site';
    subjectId: string;
    organisationId: string;
    path: string;
    firstResponsible: string;
    leaderInCharge: string;
    department: string;
  }[],
): Promise<void> {
  await tx.run(
    `insert into responsibility (county_id, id, subject, subject_id, organisation_id, first_responsible, leader_in_charge, department, path, updated_at)
     select $1, r.*, $2 from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      rows.map(() => tx.uuid()),
      rows.map((r) => r.subject),
      rows.map((r) => r.subjectId),
      rows.map((r) => r.organisationId),
      rows.map((r) => r.firstResponsible),
      rows.map((r) => r.leaderInCharge),
      rows.map((r) => r.department),
      rows.map((r) => r.path),
    ],
  );
}
