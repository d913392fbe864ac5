import { indexTree } from './index-tree.ts';
import type { CountyResult } from './types.ts';

/** Whether an organisation of one of the kinds is in the subtree of `rootIndex`. */
export function hasAny(
  result: Pick<CountyResult, 'tree'>,
  rootIndex: number,
  kinds: readonly string[],
): boolean {
  const { byKind } = indexTree(result.tree);
  return kinds.some((kind) =>
    byKind.get(kind)?.some((index) => isBelow(result.tree.parents, index, rootIndex)),
  );
}

/** Whether an organisation is `rootIndex` or stands below it. */
export function isBelow(parents: Int32Array, index: number, rootIndex: number): boolean {
  let at = index;
  while (at > rootIndex) at = parents[at] as number;
  return at === rootIndex;
}
