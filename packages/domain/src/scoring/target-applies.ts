import type { Indicator, Target } from '../campaign/definition.ts';
import { hasAny } from './is-below.ts';
import type { CountyResult } from './types.ts';

/**
 * Whether the requirement speaks of this root: a share or a least does so of every organisation that has such
 * organisations below it, a number of things in the county (T8-T12, T14, T15) only of the county.
 */
export function targetApplies(
  target: Target,
  indicators: readonly Indicator[],
  result: Pick<CountyResult, 'tree'>,
  rootIndex: number,
): boolean {
  if ((result.tree.parents[rootIndex] as number) < 0) return true;
  const indicator = indicators.find(({ id }) => id === target.indicator);
  if (!indicator) return false;
  const addsUp = indicator.kind === 'sum' || indicator.kind === 'count';
  return (!addsUp || target.combine === 'min') && hasAny(result, rootIndex, indicator.over);
}
