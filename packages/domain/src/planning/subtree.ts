import { indexTree } from '../scoring/index-tree.ts';
import { isBelow } from '../scoring/is-below.ts';
import type { PlanContext } from './types.ts';

/** The organisations of some kinds at or below the root of the plan, in the order of the tree. */
export function subtree({ inputs, rootIndex }: PlanContext, kinds: readonly string[]): number[] {
  const { byKind } = indexTree(inputs.tree);
  return kinds
    .flatMap((kind) => Array.from(byKind.get(kind) ?? []))
    .filter((index) => isBelow(inputs.tree.parents, index, rootIndex))
    .sort((a, b) => a - b);
}
