import type { Problem } from '@lianchuang/domain/http/shapes';

/** A refused call. `problem.code` is the translation key `error.<code>`; status 0 means no connection. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** The problem's code, or undefined for anything that is no ApiError. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof ApiError ? error.problem.code : undefined;
}
