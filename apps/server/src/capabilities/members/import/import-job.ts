import { foldIdentity, foldPhone, maskIdentity, maskPhone } from '@lianchuang/domain/members/identity-number';
import type { ImportIssue, MemberField, MemberImport } from '@lianchuang/domain/members/import-contract';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../../../platform/db/database.ts';
import { asProblem } from '../../../platform/errors/as-problem.ts';
import { notFound, ProblemError } from '../../../platform/errors/problem-error.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { columnLetter, type SheetRow } from '../../../platform/workbook/cell.ts';
import { cellText } from '../../../platform/workbook/cell-text.ts';
import { readDay } from '../../../platform/workbook/read-day.ts';
import type { MemberDraft } from './read-member-row.ts';

/** A row that would change a card: which, at which version, and what. */
export interface ChangedRow {
  readonly id: string;
  readonly version: number;
  readonly draft: MemberDraft;
  readonly fields: readonly string[];
}

/**
 * One import from upload to end. It lives in memory only: a workbook full of identity numbers is never laid down
 * anywhere before it is confirmed, and after a restart it is simply uploaded again.
 */
export interface ImportJob {
  readonly id: string;
  readonly userId: string;
  readonly countyId: number;
  readonly fileName: string;
  state: MemberImport['state'];
  done: number;
  total: number;
  rows: readonly SheetRow[];
  headerRow: number;
  mapping: Map<MemberField, number>;
  columns: { index: number; heading: string }[];
  created: { draft: MemberDraft; organisationId: string; path: string }[];
  changed: ChangedRow[];
  unchanged: number;
  alike: number;
  /** By row number. */
  refused: Map<number, ImportIssue[]>;
  problem: MemberImport['problem'];
  cancelled: boolean;
  touchedAt: number;
}

/** How long an import that nobody touches is kept, milliseconds. */
const keptMs = 30 * 60_000;
/** Rows of workbooks held in memory at once; some kilobytes each. */
const mostRowsHeld = 400_000;
const shownIssues = 200;

const jobsOf = new WeakMap<Database, Map<string, ImportJob>>();

function jobs(db: Database): Map<string, ImportJob> {
  let known = jobsOf.get(db);
  if (!known) {
    known = new Map();
    jobsOf.set(db, known);
  }
  return known;
}

/** Takes in a new import; an older one of the same person gives way. Throws `import-too-many`. */
export function addJob(db: Database, job: ImportJob): void {
  const all = jobs(db);
  for (const [id, other] of all) {
    const old = job.touchedAt - other.touchedAt > keptMs;
    if (other.state !== 'importing' && (old || other.userId === job.userId)) {
      other.cancelled = true;
      all.delete(id);
    }
  }
  const held = [...all.values()].reduce((sum, other) => sum + other.rows.length, 0);
  if (held >= mostRowsHeld) throw new ProblemError('import-too-many', 429);
  all.set(job.id, job);
}

/** One's own import. Throws `not-found`. */
export function findJob(db: Database, actor: Actor, id: string): ImportJob {
  const job = jobs(db).get(id);
  if (!job || job.userId !== actor.userId || job.countyId !== actor.scope.countyId) throw notFound('import');
  return job;
}

/** How far an import is, with the first mistakes. */
export function presentJob(job: ImportJob): MemberImport {
  const fieldAt = new Map([...job.mapping].map(([field, index]) => [index, field]));
  return {
    id: job.id,
    fileName: job.fileName,
    state: job.state,
    done: job.done,
    total: job.total,
    headerRow: job.headerRow,
    columns: job.columns.map(({ index, heading }) => ({
      index,
      letter: columnLetter(index),
      heading,
      field: fieldAt.get(index) ?? null,
      sample: sampleOf(job, index, fieldAt.get(index) ?? null),
    })),
    counts: {
      new: job.created.length,
      changed: job.changed.length,
      unchanged: job.unchanged,
      refused: job.refused.size,
      alike: job.alike,
    },
    issues: [...job.refused.values()]
      .flat()
      .sort((a, b) => a.row - b.row)
      .slice(0, shownIssues),
    problem: job.problem,
  };
}

/** What stands below a heading; dates as they are read, and nothing that may be a person's number in clear. */
function sampleOf(job: ImportJob, index: number, field: MemberField | null): string {
  const row = job.rows.find((r) => r.number > job.headerRow && cellText(r.cells[index] ?? null) !== '');
  const cell = row?.cells[index] ?? null;
  const text = cellText(cell).slice(0, 20);
  const day = field === 'phone' ? null : readDay(cell);
  if (day !== null) return field === 'joinedOn' || field === 'fullOn' ? day : text;
  const number = foldIdentity(text);
  if (/^\d{14,17}[\dX]$/.test(number)) return maskIdentity(number);
  const phone = foldPhone(text);
  return phone === null ? text : maskPhone(phone);
}

/** What is under way stops here. Throws `import-cancelled`. */
export function stopIfCancelled(job: ImportJob): void {
  if (job.cancelled) throw new ProblemError('import-cancelled', 409);
}

/** Ends an import by an error, which its page shows; what nobody expected goes to the log. */
export function failJob(job: ImportJob, error: Error & { code?: string }, log: FastifyBaseLogger): void {
  if (job.cancelled) {
    job.state = 'cancelled';
    return;
  }
  // Somebody entered one of them between the check and now.
  const known = error.code === '23505' ? new ProblemError('import-outdated', 409) : asProblem(error);
  if (known.status >= 500) log.error(error);
  job.state = 'failed';
  job.problem = { code: known.code, ...(known.params ? { params: known.params } : {}) };
}
