import { Worker } from 'node:worker_threads';
import { ProblemError } from '../errors/problem-error.ts';
import type { SheetRow } from './cell.ts';
import { tooLarge, type WorkbookFaultCode, type WorkbookLimits, workbookLimits } from './workbook-limits.ts';

interface Fault {
  code: WorkbookFaultCode;
  params?: Record<string, number> | undefined;
}
type Answer = { rows: SheetRow[] } | Fault;

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
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const tooLong = new ProblemError('workbook-timeout', 422, {
        params: { seconds: all.milliseconds / 1000 },
      });
      timer = setTimeout(() => reject(tooLong), all.milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? problemOf(tooLarge(all)) : error),
      );
      worker.once('exit', () => reject(new ProblemError('workbook-not-xlsx', 422)));
    });
    if ('rows' in answer) return answer.rows;
    throw problemOf(answer);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function problemOf(fault: Fault): ProblemError {
  return new ProblemError(fault.code, 422, fault.params ? { params: fault.params } : {});
}
