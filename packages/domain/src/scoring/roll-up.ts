/** How own parts are brought together up the tree. */
export type RollUp = 'sum' | 'max' | 'min';

/**
 * Turns each organisation's own part into that of its whole subtree, in place: supervisors stand before those below
 * them, so one pass from the end is enough. With `max` and `min`, NaN is "no part".
 */
export function rollUp(parents: Int32Array, own: Float64Array, how: RollUp): void {
  if (how === 'sum') {
    for (let i = parents.length - 1; i > 0; i--) {
      const parent = parents[i] as number;
      if (parent >= 0) own[parent] = (own[parent] as number) + (own[i] as number);
    }
    return;
  }
  for (let i = parents.length - 1; i > 0; i--) {
    const parent = parents[i] as number;
    if (parent < 0) continue;
    const below = own[i] as number;
    const above = own[parent] as number;
    if (Number.isNaN(above) || (how === 'max' ? below > above : below < above)) own[parent] = below;
  }
}
