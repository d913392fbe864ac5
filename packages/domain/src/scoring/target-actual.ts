import type { Indicator, Target } from '../campaign/definition.ts';
import { hasAny } from './is-below.ts';
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
