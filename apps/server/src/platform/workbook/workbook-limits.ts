/** How much a workbook may ask of the machine. */
export interface WorkbookLimits {
  /** Inflated size of everything in it, bytes. */
  readonly inflated: number;
  /** Inflated size over packed size, for workbooks over a megabyte. */
  readonly ratio: number;
  /** Rows that hold something. */
  readonly rows: number;
  /** Columns read; what stands further to the right is not looked at. */
  readonly columns: number;
  /** Time to read it, milliseconds. */
  readonly milliseconds: number;
}

export const workbookLimits: WorkbookLimits = {
  inflated: 200 * 1024 * 1024,
  ratio: 200,
  rows: 200_000,
  columns: 256,
  milliseconds: 30_000,
};

export type WorkbookFaultCode =
  | 'workbook-not-xlsx'
  | 'workbook-encrypted'
  | 'workbook-too-large'
  | 'workbook-too-many-rows'
  | 'workbook-empty';

/** Why a workbook cannot be read; crosses from the worker thread as code and params. */
export class WorkbookFault extends Error {
  readonly code: WorkbookFaultCode;
  readonly params: Record<string, number> | undefined;

  constructor(code: WorkbookFaultCode, params?: Record<string, number>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** More than a workbook may hold. */
export function tooLarge(limits: Pick<WorkbookLimits, 'inflated'>): WorkbookFault {
  return new WorkbookFault('workbook-too-large', { megabytes: Math.floor(limits.inflated / 1024 / 1024) });
}
