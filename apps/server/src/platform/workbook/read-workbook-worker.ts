import { parentPort, workerData } from 'node:worker_threads';
import { readPackage } from './read-package.ts';
import { WorkbookFault, type WorkbookLimits } from './workbook-limits.ts';

/** Thread of readWorkbook: reads one workbook, answers rows or a fault, and ends. */
const { bytes, limits } = workerData as { bytes: Uint8Array; limits: WorkbookLimits };
try {
  parentPort?.postMessage({ rows: readPackage(bytes, limits) });
} catch (error) {
  // Whatever else goes wrong while reading comes from a package that is not what it says.
  const fault = error instanceof WorkbookFault ? error : new WorkbookFault('workbook-not-xlsx');
  parentPort?.postMessage({ code: fault.code, params: fault.params });
}
