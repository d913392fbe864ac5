import type { Target } from '../campaign/definition.ts';
import { toleranceAt } from './tolerance.ts';

/** What a target asks: `between` runs from `required` to `requiredMax`. */
export type Requirement = Pick<Target, 'comparator' | 'required' | 'requiredMax'>;

/** Whether `actual` meets the requirement, within the tolerance; NaN never does. */
export function holds(requirement: Requirement, actual: number): boolean {
  return !Number.isNaN(actual) && distance(requirement, actual) === 0;
}

/**
 * How far `actual` is from what is required, in its unit: negative below, positive above, 0 where it holds.
 * With `>=` nothing is too much, with `<=` nothing too little.
 */
export function distance({ comparator, required, requiredMax }: Requirement, actual: number): number {
  const upper = comparator === 'between' ? (requiredMax ?? required) : required;
  if (comparator !== '<=' && actual < required - toleranceAt(required)) return actual - required;
  if (comparator !== '>=' && actual > upper + toleranceAt(upper)) return actual - upper;
  return 0;
}
