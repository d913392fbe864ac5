import { tolerance } from '../scoring/tolerance.ts';

/** A way to get so many points at such a cost; `previous` and `pick` tell how. */
export interface State<Pick> {
  readonly points: number;
  /** Whole numbers. */
  readonly cost: number;
  /** Criteria touched; of equally dear ways the one that touches fewer is better. */
  readonly touched: number;
  readonly previous: State<Pick> | undefined;
  readonly pick: Pick | undefined;
}

/** Cheaper first; at equal cost fewer touched; then more points. */
export function compareStates<Pick>(a: State<Pick>, b: State<Pick>): number {
  return a.cost - b.cost || a.touched - b.touched || b.points - a.points;
}

/**
 * Keeps the states that no other one beats: none is at least as cheap with as many points. What is dropped can be
 * exchanged in any plan for the one that beats it, so the search stays exact (Nemhauser and Ullmann, 1969).
 * The result is ordered by cost, and so by points.
 */
export function undominated<Pick>(states: State<Pick>[]): State<Pick>[] {
  states.sort(compareStates);
  const kept: State<Pick>[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const state of states) {
    if (state.points <= best + tolerance / 1000) continue;
    best = state.points;
    kept.push(state);
  }
  return kept;
}
