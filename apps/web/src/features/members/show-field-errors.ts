import type { FormInstance } from 'antd';
import { ApiError } from '../../lib/api-error.ts';
import { errorWords } from '../../lib/describe-error.ts';

/** Puts what the server says of single fields beside them, and goes to the first. */
export function showFieldErrors(form: FormInstance, error: unknown): void {
  const details = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  const fields = details.flatMap(({ field, code, params }) =>
    field && form.getFieldInstance(field) !== undefined
      ? [{ name: field, errors: [errorWords(code, params)] }]
      : [],
  );
  form.setFields(fields);
  const first = fields[0];
  if (first) form.scrollToField(first.name, { block: 'center' });
}
