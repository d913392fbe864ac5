import { measureEffort } from './measure-effort.ts';
import type { PlanChange, PlanContext } from './types.ts';

/** A change of a measure that a target reads itself; `part` of the measure's effort, 0..1. */
export function measureChange(
  { compiled, columns }: PlanContext,
  measure: string,
  index: number,
  to: number,
  part: number,
): PlanChange {
  const now = columns.measure(measure).value[index] as number;
  return {
    id: measure,
    good: '',
    from: Number.isNaN(now) ? null : now,
    to,
    points: 0,
    // The same for every kind of organisation, so that the largest lack first is the cheapest as well.
    effort: measureEffort(compiled, measure) * part,
    operand: { from: 'measure', id: measure },
    evidence: false,
  };
}
