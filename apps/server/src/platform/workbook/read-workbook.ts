import { Worker } from 'node:worker_threads';
import { ProblemError } from '../errors/problem-error.ts';
import type { Cell, SheetRow } from './cell.ts';
import { finishRows } from './read-sheet.ts';
import { tooLarge, type WorkbookFaultCode, type WorkbookLimits, workbookLimits } from './workbook-limits.ts';

interface Fault {
  code: WorkbookFaultCode;
  params?: Record<string, number> | undefined;
}
type Answer = { rows: SheetRow[] } | { merges: string[] } | Fault;

/**
 * The rows of a workbook's first sheet with data, read in a worker thread so that nobody waits.
 * Read by hand rather than by a library: those at hand run out of stack on a million blank rows, or refuse cells
 * without a reference. Throws `workbook-not-xlsx` (another format renamed, or damaged), `workbook-encrypted`,
 * `workbook-too-large`, `workbook-too-many-rows`, `workbook-timeout`, `workbook-empty`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): Promise<SheetRow[]> {
  const all = { ...workbookLimits, ...limits };
  // A copy: a buffer's own slice would share memory, and the thread takes what it is given.
  const own = new Uint8Array(bytes);
  const worker = new Worker(new URL('./read-workbook-worker.ts', import.meta.url), {
    workerData: { bytes: own, limits: all },
    transferList: [own.buffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8 },
  });
  const rows: SheetRow[] = [];
  const known = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Exclude<Answer, { rows: SheetRow[] }>>((resolve, reject) => {
      const tooLong = new ProblemError('workbook-timeout', 422, {
        params: { seconds: all.milliseconds / 1000 },
      });
      timer = setTimeout(() => reject(tooLong), all.milliseconds);
      worker.on('message', (said: Answer) => {
        if (!('rows' in said)) return resolve(said);
        for (const row of said.rows) {
          share(row.cells, known);
          rows.push(row);
        }
      });
      worker.once('error', (error: Error & { code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? problemOf(tooLarge(all)) : error),
      );
      worker.once('exit', () => reject(new ProblemError('workbook-not-xlsx', 422)));
    });
    if (!('merges' in answer)) throw problemOf(answer);
    finishRows(rows, answer.merges, all.columns);
    return rows;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** Texts remembered, so that a word in every row is kept once. */
const mostKnown = 20_000;

/** The same text is kept once: most columns of a list hold the same few words. */
function share(cells: Cell[], known: Map<string, string>): void {
  for (const [i, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const same = known.get(cell);
    if (same !== undefined) cells[i] = same;
    else if (known.size < mostKnown) known.set(cell, cell);
  }
}

function problemOf(fault: Fault): ProblemError {
  return new ProblemError(fault.code, 422, fault.params ? { params: fault.params } : {});
}
