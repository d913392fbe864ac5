import type { Indicator, Target } from '../campaign/definition.ts';
import { holds } from './compare.ts';
import { indexTree } from './index-tree.ts';
import type { CountyResult } from './types.ts';

export interface TargetActual {
  /** NaN: no data. */
  readonly actual: number;
  /** Parts that some organisation below the root can have; `actual` NaN where none has given it. */
  readonly parts: readonly { readonly part: Target['parts'][number]; readonly actual: number }[];
}

/** A target's headline figure at an organisation, over its subtree, and the figures of its parts (T14, T15, T19). */
export function targetActual(
  target: Target,
  indicators: readonly Indicator[],
  result: Pick<CountyResult, 'indicators' | 'tree'>,
  rootIndex: number,
): TargetActual {
  const figureOf = (id: string) => result.indicators.get(id)?.value[rootIndex] ?? Number.NaN;
  const parts = target.parts
    .filter((part) =>
      hasAny(result, rootIndex, indicators.find(({ id }) => id === part.indicator)?.over ?? []),
    )
    .map((part) => ({ part, actual: figureOf(part.indicator) }));
  const known = parts.filter(({ actual }) => !Number.isNaN(actual));
  if (!target.combine || target.parts.length === 0) return { actual: figureOf(target.indicator), parts };
  if (known.length === 0) return { actual: Number.NaN, parts };
  const actual =
    target.combine === 'min'
      ? Math.min(...known.map((item) => item.actual))
      : known.reduce((sum, item) => sum + Math.min(item.actual, item.part.required), 0);
  return { actual, parts };
}

/** Met when every part is (those nobody below the root can have left out), else when the headline holds (T1-T21). */
export function isMet(target: Target, { actual, parts }: TargetActual): boolean {
  if (target.parts.length === 0) return holds(target, actual);
  return (
    parts.length > 0 && parts.every((item) => holds({ ...target, required: item.part.required }, item.actual))
  );
}

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
