import type { Inputs, MeasureColumn, Tree } from '../types.ts';

/** A tree from `[kind, supervisor]` rows. */
export function treeOf(...rows: readonly (readonly [kind: string, parent: number])[]): Tree {
  return {
    ids: rows.map((_, i) => `o${i}`),
    kinds: rows.map(([kind]) => kind),
    parents: Int32Array.from(rows, ([, parent]) => parent),
  };
}

/** A county with one township and `n` villages: indexes 0, 1, and 2 on. */
export function villages(n: number): Tree {
  return treeOf(['county', -1], ['township', 0], ...Array.from({ length: n }, () => ['village', 1] as const));
}

/** Columns over a tree from `[index, value]` or `[index, numerator, denominator]`, NaN elsewhere. */
export function columnOf(tree: Tree, ...entries: readonly (readonly number[])[]): MeasureColumn {
  const value = new Float64Array(tree.kinds.length).fill(Number.NaN);
  const numerator = value.slice();
  const denominator = value.slice();
  let two = false;
  for (const [index, above, below] of entries) {
    const i = index as number;
    value[i] = (above as number) / (below ?? 1);
    if (below === undefined) continue;
    two = true;
    numerator[i] = above as number;
    denominator[i] = below;
  }
  return two ? { value, numerator, denominator } : { value };
}

/** Inputs with everybody scored, of columns given by measure id. */
export function inputsOf(
  tree: Tree,
  measures: Readonly<Record<string, MeasureColumn>>,
  more: Partial<Inputs> = {},
): Inputs {
  return {
    tree,
    measures: new Map(Object.entries(measures)),
    judgements: new Map(),
    scored: new Uint8Array(tree.kinds.length).fill(1),
    ...more,
  };
}
