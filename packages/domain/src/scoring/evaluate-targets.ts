import type { Definition, Indicator, Target } from '../campaign/definition.ts';
import { distance, holds } from './compare.ts';
import { type Forecast, forecast } from './forecast.ts';
import { isMet } from './is-met.ts';
import { targetActual } from './target-actual.ts';
import { targetApplies } from './target-applies.ts';
import { tolerance } from './tolerance.ts';
import { expectedAt, timeOf, type When, windowOf } from './trajectory.ts';
import type { CountyResult } from './types.ts';

/** The figure of an earlier period, at its end; null where there was none. */
export interface HistoryPoint extends When {
  readonly actual: number | null;
}

export interface TargetPart {
  readonly id: string;
  readonly title: string;
  readonly actual: number | null;
  readonly required: number;
  readonly met: boolean;
}

/** A target against its figure; null stands for "no value", so that it can be sent as JSON. */
export interface TargetResult {
  readonly id: string;
  readonly actual: number | null;
  readonly required: number;
  readonly requiredMax: number | null;
  readonly striving: number | null;
  readonly comparator: Target['comparator'];
  readonly unit: Target['unit'];
  readonly met: boolean;
  /** What the plan expects by now. */
  readonly trajectory: number | null;
  readonly forecast: Forecast;
  /** Below (negative) or above the requirement, 0 where it holds; null without a figure. */
  readonly difference: number | null;
  readonly parts: readonly TargetPart[];
  /** For shares: organisations that meet it, of how many, and how many more are needed. */
  readonly meeting: number | null;
  readonly total: number | null;
  readonly lacking: number | null;
  /**
   * Whether the requirement speaks of this root. A share or a least does so of every committee that has such
   * organisations; a number of things in the county (T8-T12, T14, T15) says nothing of one committee: its figure is
   * shown, `met` is false, there is no forecast.
   */
  readonly applies: boolean;
}

/**
 * All targets at one organisation of the tree, 0 being the county (R3.2, T1-T21): actual, required, expected by now,
 * forecast. `history` holds each target's figures of earlier periods at the same root. See `forecast` for its rule.
 */
export function evaluateTargets(
  definition: Definition,
  result: Pick<CountyResult, 'indicators' | 'tree'>,
  rootIndex: number,
  when: When,
  history: ReadonlyMap<string, readonly HistoryPoint[]> = new Map(),
): TargetResult[] {
  return definition.targets.map((target) =>
    evaluateTarget(definition, target, result, rootIndex, when, history.get(target.id) ?? []),
  );
}

function evaluateTarget(
  definition: Definition,
  target: Target,
  result: Pick<CountyResult, 'indicators' | 'tree'>,
  rootIndex: number,
  when: When,
  history: readonly HistoryPoint[],
): TargetResult {
  const indicator = definition.indicators.find(({ id }) => id === target.indicator);
  if (!indicator) throw new Error(`target ${target.id}: no indicator ${target.indicator}`);
  const figures = targetActual(target, definition.indicators, result, rootIndex);
  const { actual } = figures;
  const parts = figures.parts.map(({ part, actual: own }) => ({
    id: part.id,
    title: part.title,
    actual: orNull(own),
    required: part.required,
    met: holds({ ...target, required: part.required }, own),
  }));
  const applies = targetApplies(target, definition.indicators, result, rootIndex);
  const met = applies && isMet(target, figures);
  const { start, due } = windowOf(target, when);
  const earlier = history
    .map((point) => ({ time: timeOf(point), actual: point.actual }))
    .filter((point): point is { time: number; actual: number } => point.actual !== null)
    .filter(({ time }) => time > start + tolerance);
  const trajectory = applies ? expectedAt(target, indicator.kind, when) : null;
  const now = timeOf(when);
  const outlook = forecast({ requirement: target, actual, trajectory, now, due, history: earlier });
  // A headline may hold while a part lacks.
  const unmet = outlook === 'met' ? (now < due - tolerance ? 'at-risk' : 'missed') : outlook;
  return {
    id: target.id,
    actual: orNull(actual),
    required: target.required,
    requiredMax: target.requiredMax ?? null,
    striving: target.striving ?? null,
    comparator: target.comparator,
    unit: target.unit,
    met,
    trajectory,
    forecast: !applies ? 'no-data' : met ? 'met' : unmet,
    difference: Number.isNaN(actual) ? null : distance(target, actual),
    parts,
    ...organisations(target, indicator, result, rootIndex),
    applies,
  };
}

function organisations(
  target: Target,
  { kind, offset }: Indicator,
  result: Pick<CountyResult, 'indicators'>,
  rootIndex: number,
): Pick<TargetResult, 'meeting' | 'total' | 'lacking'> {
  const columns = result.indicators.get(target.indicator);
  if (kind !== 'share' || !columns) return { meeting: null, total: null, lacking: null };
  const meeting = columns.numerator[rootIndex] as number;
  const total = columns.denominator[rootIndex] as number;
  const needed = target.comparator === '<=' ? 0 : Math.ceil((target.required - offset) * total - tolerance);
  return { meeting, total, lacking: Math.max(0, needed - meeting) };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
