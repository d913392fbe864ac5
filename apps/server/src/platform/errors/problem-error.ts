import type { Problem } from '@lianchuang/domain/http/shapes';

export type ProblemParams = Record<string, string | number>;
export type ProblemDetail = NonNullable<Problem['errors']>[number];

/**
 * An error meant for a person: `code` is the translation key `error.<code>`, `status` the HTTP status.
 * `errors` names field, row and column of each mistake; `present` is the row as it is now (409).
 */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: ProblemParams | undefined;
  readonly errors: ProblemDetail[] | undefined;
  readonly present: unknown;

  constructor(
    code: string,
    status: number,
    more: { params?: ProblemParams; errors?: ProblemDetail[]; present?: unknown } = {},
  ) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.status = status;
    this.params = more.params;
    this.errors = more.errors;
    this.present = more.present;
  }

  /** The RFC 9457 document. */
  toProblem(): Problem {
    return {
      type: `/api/v1/problems#${this.code}`,
      title: this.code,
      status: this.status,
      code: this.code,
      ...(this.params ? { params: this.params } : {}),
      ...(this.errors ? { errors: this.errors } : {}),
      ...(this.present === undefined ? {} : { present: this.present }),
    };
  }
}

/** The row does not exist, or not for this person: the same answer, so that nothing is told. */
export function notFound(what: string): ProblemError {
  return new ProblemError('not-found', 404, { params: { what } });
}

/** The row was changed by someone else since it was read. */
export function stale(present: unknown): ProblemError {
  return new ProblemError('stale-version', 409, { present });
}
