import type { MeasureDefinition } from '../campaign/definition.ts';

/** The most a measure can be: its own limit, 1 for shares and yes/no, 3 for grades; undefined when there is none. */
export function naturalMax(measure: MeasureDefinition | undefined): number | undefined {
  if (measure?.max !== undefined) return measure.max;
  if (measure?.unit === 'share' || measure?.unit === 'yes-no') return 1;
  return measure?.unit === 'grade' ? 3 : undefined;
}
