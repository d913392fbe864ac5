import type { CompiledIndicator } from '../scoring/compiled.ts';
import { type Contribution, contribute } from '../scoring/contribute.ts';
import type { PlanContext } from './types.ts';

/** What each of the given organisations itself adds to an indicator. */
export function ownParts(
  { columns, inputs }: PlanContext,
  indicator: CompiledIndicator,
  indexes: readonly number[],
): Contribution {
  return contribute(indicator, columns, [Int32Array.from(indexes)], inputs.tree.kinds.length);
}
