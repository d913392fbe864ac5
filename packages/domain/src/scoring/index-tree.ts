import type { Tree } from './types.ts';

export interface TreeIndex {
  /** Tree indexes of each kind, ascending. */
  readonly byKind: ReadonlyMap<string, Int32Array>;
  /** Position of each organisation among those of its kind. */
  readonly rowOf: Int32Array;
}

const known = new WeakMap<Tree, TreeIndex>();

/** Organisations by kind; kept with the tree, which does not change. Throws when a supervisor stands after its own. */
export function indexTree(tree: Tree): TreeIndex {
  const cached = known.get(tree);
  if (cached) return cached;
  const lists = new Map<string, number[]>();
  const rowOf = new Int32Array(tree.kinds.length);
  for (const [index, kind] of tree.kinds.entries()) {
    if ((tree.parents[index] as number) >= index) {
      throw new Error(`tree: ${tree.ids[index]} stands before its supervisor`);
    }
    const list = lists.get(kind) ?? [];
    rowOf[index] = list.length;
    list.push(index);
    lists.set(kind, list);
  }
  const byKind = new Map([...lists].map(([kind, list]) => [kind, Int32Array.from(list)]));
  const made = { byKind, rowOf };
  known.set(tree, made);
  return made;
}
