import { parentPort, workerData } from 'node:worker_threads';
import { readPackage } from './read-package.ts';
import { WorkbookFault, type WorkbookLimits } from './workbook-limits.ts';

/** Thread of readWorkbook: reads one workbook, answers rows as they come and merges at the end, or a fault. */
const { bytes, limits } = workerData as { bytes: Uint8Array; limits: WorkbookLimits };
try {
  const merges = await readPackage(bytes, limits, (rows) => parentPort?.postMessage({ rows }));
  parentPort?.postMessage({ merges });
} catch (error) {
  // Whatever else goes wrong while reading comes from a package that is not what it says.
  const fault = error instanceof WorkbookFault ? error : new WorkbookFault('workbook-not-xlsx');
  parentPort?.postMessage({ code: fault.code, params: fault.params });
}
