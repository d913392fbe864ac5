import { ProblemError } from './problem-error.ts';

/** Words of PostgreSQL, of the machine and of the HTTP layer for trouble that has its own sentence. */
const knownCodes: Readonly<Record<string, readonly [code: string, status: number]>> = {
  '40001': ['try-again', 503],
  '40P01': ['try-again', 503],
  '23505': ['already-exists', 409],
  '23503': ['unknown-reference', 422],
  '23514': ['value-out-of-range', 422],
  '42501': ['not-allowed', 403],
  '53100': ['disk-full', 507],
  ENOSPC: ['disk-full', 507],
  EDQUOT: ['disk-full', 507],
  '53300': ['database-away', 503],
  '57P01': ['database-away', 503],
  '57P02': ['database-away', 503],
  '57P03': ['database-away', 503],
  '08000': ['database-away', 503],
  '08003': ['database-away', 503],
  '08006': ['database-away', 503],
  ECONNREFUSED: ['database-away', 503],
  ECONNRESET: ['database-away', 503],
  EPIPE: ['database-away', 503],
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 413],
  FST_REQ_FILE_TOO_LARGE: ['body-too-large', 413],
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid-json', 400],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['invalid-json', 400],
};

/** What the driver says, without a code, of a connection that broke off. */
const brokenOff =
  /Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect/;

/** Any error as one that can be said to a person; `server-error` (500) where nothing better is known. */
export function asProblem(
  error: Error & { code?: string; statusCode?: number; constraint?: string },
): ProblemError {
  if (error instanceof ProblemError) return error;
  const known = error.code === undefined ? undefined : knownCodes[error.code];
  if (known)
    return new ProblemError(
      known[0],
      known[1],
      error.constraint ? { params: { rule: error.constraint } } : {},
    );
  if (brokenOff.test(error.message)) return new ProblemError('database-away', 503);
  if (error.statusCode && error.statusCode < 500) return new ProblemError('bad-request', error.statusCode);
  return new ProblemError('server-error', 500);
}
