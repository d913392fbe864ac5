import { formatDate, formatPeriod } from './format.ts';

type Params = Readonly<Record<string, string | number>>;

/** Parameters of a task, notification or error ready for its sentence: periods and dates in words, the rest as it is. */
export function messageParams(params: Params): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'string' && /^\d{4}-(Q[1-4]|H[12]|Y)$/.test(value))
        return [name, formatPeriod(value)];
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return [name, formatDate(value)];
      return [name, value];
    }),
  );
}
