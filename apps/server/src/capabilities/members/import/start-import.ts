import {
  type MemberField,
  type MemberImport,
  requiredMemberFields,
} from '@lianchuang/domain/members/import-contract';
import { ProblemError } from '../../../platform/errors/problem-error.ts';
import { idempotencyKey } from '../../../platform/http/once.ts';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import { matchColumns } from '../../../platform/workbook/match-columns.ts';
import { readWorkbook } from '../../../platform/workbook/read-workbook.ts';
import { checkImport } from './check-import.ts';
import { addJob, failJob, type ImportJob, presentJob } from './import-job.ts';
import { memberHeadings } from './member-columns.ts';

/** Rows of an import; many times the members of a county. */
const mostRows = 200_000;

/**
 * Takes in a workbook of members and checks it while one waits; nothing is written (R1.4). The key of the request is
 * the import's id, so that an upload sent twice is one import. Throws `file-missing`, `import-too-many`.
 */
export async function startImport({
  platform,
  actor,
  request,
}: DirectCall<unknown, unknown, unknown>): Promise<MemberImport> {
  const id = idempotencyKey(request);
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new ProblemError('file-missing', 422);
  const bytes = await part.toBuffer();
  const job: ImportJob = {
    id,
    userId: actor.userId,
    countyId: actor.scope.countyId,
    fileName: part.filename.slice(0, 100),
    state: 'reading',
    done: 0,
    total: 0,
    rows: [],
    headerRow: 0,
    mapping: new Map(),
    columns: [],
    created: [],
    changed: [],
    unchanged: 0,
    alike: 0,
    refused: new Map(),
    problem: null,
    cancelled: false,
    touchedAt: platform.clock.now().getTime(),
  };
  addJob(platform.db, job);
  const rows = await readWorkbook(bytes, { rows: mostRows, inflated: 400 * 1024 * 1024 }).catch(
    (error: Error) => {
      failJob(job, error, request.log);
      throw error;
    },
  );
  job.rows = rows;
  const table = matchColumns(rows, memberHeadings);
  job.headerRow = table?.headerRow ?? rows[0]?.number ?? 1;
  job.columns = (table?.columns ?? []).map(({ heading, at }) => ({ heading, index: at }));
  for (const { at, field } of table?.columns ?? []) if (field !== null) job.mapping.set(field, at);
  check({ platform, actor, request }, job);
  return presentJob(job);
}

/** Checks in the background; whoever waits asks how far it is. */
export function check(
  { platform, actor, request }: Pick<DirectCall<unknown, unknown, unknown>, 'platform' | 'actor' | 'request'>,
  job: ImportJob,
): void {
  job.state = 'reading';
  job.problem = null;
  const missing = requiredMemberFields.filter((field: MemberField) => !job.mapping.has(field));
  if (missing.length > 0) {
    job.state = 'checked';
    job.problem = {
      code: 'column-missing',
      params: { columns: missing.map((field) => memberHeadings[field][0]).join('、') },
    };
    return;
  }
  void platform.db
    .read(actor.scope, (tx) => checkImport(tx, job, actor.organisationId))
    .then(() => {
      job.state = 'checked';
    })
    .catch((error: Error) => failJob(job, error, request.log));
}
