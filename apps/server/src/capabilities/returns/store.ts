import type { ReturnState } from '@lianchuang/domain/returns/states';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { AttachedFile } from '../../platform/files/attach-file.ts';

export interface ReturnRow {
  id: string;
  period_id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  reviewer_id: string;
  reviewer_name: string;
  reviewer_kind: string;
  form_id: string;
  state: ReturnState;
  due_on: string;
  first_submitted_at: string | null;
  submitted_at: string | null;
  submitted_by: string | null;
  on_time: boolean | null;
  sent_back_count: number;
  asked: number;
  answered: number;
  false_figures: boolean;
  judgements: Record<string, number>;
  path: string;
  version: number;
  /** How many returns the query chose before its page was cut. */
  total: number;
}

export interface AnswerRow {
  question_id: string;
  measure_id: string | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  not_applicable: boolean;
  source: 'none' | 'typed' | 'carried' | 'record' | 'gathered';
  confirmed: boolean;
  unlocked: boolean;
  reason: string | null;
  updated_by: string | null;
  updated_at: string | null;
}

/**
 * The query of returns with the names of the organisation (as it was then) and of its reviewer. `where` speaks of the
 * return `r` and of its place in the roster `ro`; `page` orders and cuts by columns of both. The rest is looked up for
 * the page alone, and the roster row by row with its whole key (`limit 1`), so that the cost does not hang on what the
 * planner believes about a period opened a minute ago.
 */
export function selectReturns(
  where: string,
  page: { order: string; limit?: string } = { order: 'id' },
): string {
  return `
  select r.id, r.period_id, r.organisation_id, r.organisation_name, r.organisation_kind, r.reviewer_id,
    coalesce(rv.name, '') as reviewer_name, coalesce(rk.kind, '') as reviewer_kind, r.form_id, r.state, r.due_on,
    r.first_submitted_at, r.submitted_at, r.submitted_by, r.on_time, r.sent_back_count, r.asked, r.answered,
    r.false_figures, r.judgements, r.path, r.version, r.total
  from (select r.*, ro.*, count(*) over () as total from return r
    cross join lateral (select o.name as organisation_name, o.kind as organisation_kind, o.ordinal from roster o
      where o.county_id = r.county_id and o.period_id = r.period_id and o.organisation_id = r.organisation_id limit 1) ro
    where ${where} order by ${page.order} ${page.limit ?? ''}) r
  left join organisation rk on rk.county_id = r.county_id and rk.id = r.reviewer_id
  left join lateral (select v.name from organisation_version v where v.county_id = r.county_id
    and v.organisation_id = r.reviewer_id order by v.valid_from desc limit 1) rv on true
  order by ${page.order}`;
}

/** One return in scope. Throws `not-found`. */
export async function readReturnRow(tx: ReadTx, id: string): Promise<ReturnRow> {
  const row = await tx.maybe<ReturnRow>(selectReturns('r.county_id = $1 and r.id = $2'), [tx.countyId, id]);
  if (!row) throw notFound('return');
  return row;
}

/**
 * Takes the return for a change: no one else writes to it until this transaction ends. Throws `not-found`, and
 * `period-locked`: a sealed row can be read but not held.
 */
export async function lockReturnRow(tx: ReadTx, id: string): Promise<ReturnRow> {
  const held = await tx.maybe('select id from return where county_id = $1 and id = $2 for update', [
    tx.countyId,
    id,
  ]);
  const row = await readReturnRow(tx, id);
  if (row.state === 'locked')
    throw new ProblemError('period-locked', 409, { params: { period: row.period_id } });
  if (!held) throw notFound('return');
  return row;
}

/** Takes many returns at once, in one order so that two who take the same wait and do not deadlock. Throws `not-found`. */
export async function lockReturnRows(tx: ReadTx, ids: readonly string[]): Promise<ReturnRow[]> {
  await tx.many(
    'select id from return where county_id = $1 and id = any($2::uuid[]) order by id for update',
    [tx.countyId, ids],
  );
  const rows = await tx.many<ReturnRow>(selectReturns('r.county_id = $1 and r.id = any($2::uuid[])'), [
    tx.countyId,
    ids,
  ]);
  if (rows.length < new Set(ids).size) throw notFound('return');
  return rows;
}

/** The values of many returns' answers: by return, then by question. */
export async function selectValues(
  tx: ReadTx,
  returnIds: readonly string[],
): Promise<Map<string, Map<string, number | null>>> {
  const rows = await tx.many<{ return_id: string; question_id: string; value: number | null }>(
    'select return_id, question_id, value from return_answer where county_id = $1 and return_id = any($2::uuid[])',
    [tx.countyId, returnIds],
  );
  const values = new Map(returnIds.map((id) => [id, new Map<string, number | null>()]));
  for (const row of rows) values.get(row.return_id)?.set(row.question_id, row.value);
  return values;
}

/** The answers of a return, in no order. */
export function selectAnswers(tx: ReadTx, returnId: string): Promise<AnswerRow[]> {
  return tx.many<AnswerRow>(
    `select question_id, measure_id, value, numerator, denominator, text, not_applicable, source, confirmed, unlocked,
       reason, updated_by, updated_at
     from return_answer where county_id = $1 and return_id = $2`,
    [tx.countyId, returnId],
  );
}

export interface EvidenceRow extends AttachedFile {
  question_id: string;
}

/** Evidence that has not been removed. */
export function selectEvidence(tx: ReadTx, returnId: string): Promise<EvidenceRow[]> {
  return tx.many<EvidenceRow>(
    `select e.id, e.question_id, e.name, e.sha256, f.size, f.media_type, e.added_by, e.added_at
     from evidence e join file f on f.county_id = e.county_id and f.sha256 = e.sha256
     where e.county_id = $1 and e.return_id = $2 and e.removed_at is null order by e.added_at, e.id`,
    [tx.countyId, returnId],
  );
}
