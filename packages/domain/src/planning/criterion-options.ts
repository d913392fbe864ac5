import type { Criterion } from '../campaign/definition.ts';
import type { CompiledStandard } from '../scoring/compiled.ts';
import { tolerance } from '../scoring/tolerance.ts';
import { type Attained, attain, type FigureShape, type Wish } from './attain.ts';
import { pointsFor } from './points-for.ts';

/** One way to leave or raise a criterion. */
export interface CriterionOption extends Attained {
  readonly points: number;
  /** Millionths of a unit of effort: whole, so that sums are exact. 0: it stays as it is. */
  readonly cost: number;
  readonly evidence: boolean;
}

/** Whole millionths, so that sums of costs are exact and ties are ties. */
export const effortUnit = 1e6;
/** Steps in which a proportional criterion is raised where its two numbers are not known or large. */
const linearStep = 0.5;
const smallDenominator = 20;
const topGrade = 3;

/**
 * What can be done about one criterion of one organisation, "stay" first; only that when it is not applicable. The
 * others: every better band, yes, every better grade; a proportional criterion at every further head of a small team,
 * else in steps of half a point. Each costs the criterion's effort in proportion to the share of its points gained.
 * Evidence that is missing costs one unit (or the criterion's effort, if less) and comes with every other option.
 */
export function criterionOptions(
  standard: CompiledStandard,
  c: number,
  criterion: Criterion,
  value: number,
  shape: FigureShape,
  withoutEvidence: boolean,
): CriterionOption[] {
  const claimed = pointsFor(standard, c, value);
  const now = withoutEvidence && !Number.isNaN(claimed) ? 0 : claimed;
  const options: CriterionOption[] = [{ value, points: now, cost: 0, evidence: false }];
  if (Number.isNaN(value)) return options;
  const paper = withoutEvidence ? Math.min(1, criterion.effort) : 0;
  const add = (attained: Attained, points: number) => {
    if (options.some((option) => Math.abs(option.points - points) < tolerance)) return;
    const share = (points - claimed) / criterion.points;
    const cost = Math.round((criterion.effort * share + paper) * effortUnit);
    options.push({ ...attained, points, cost, evidence: withoutEvidence });
  };
  if (withoutEvidence && claimed > 0) add({ value }, claimed);
  const wishes = wishesOf(criterion, value, shape).map((wish) => attain(wish, shape));
  for (const attained of wishes) {
    const points = pointsFor(standard, c, attained.value);
    if (points > claimed + tolerance) add(attained, points);
  }
  return options;
}

function wishesOf(criterion: Criterion, value: number, shape: FigureShape): Wish[] {
  if (criterion.kind === 'yes-no') return [{ value: 1, direction: 'up' }];
  if (criterion.kind === 'judge') {
    return [1, 2, topGrade]
      .filter((grade) => grade > value)
      .map((grade) => ({ value: grade, direction: 'up' as const }));
  }
  if (criterion.kind === 'linear') return linearWishes(criterion, value, shape);
  return criterion.bands.map((band): Wish => {
    if (band.atLeast !== undefined) return { value: band.atLeast, direction: 'up' };
    if (band.moreThan !== undefined) return { value: band.moreThan, direction: 'up', beyond: true };
    return { value: band.atMost as number, direction: 'down' };
  });
}

function linearWishes(criterion: Criterion & { kind: 'linear' }, value: number, shape: FigureShape): Wish[] {
  const { from, to, points } = criterion;
  const direction = to > from ? 'up' : 'down';
  if (shape.unit === 'share' && shape.denominator > 0 && shape.denominator <= smallDenominator) {
    const heads = Array.from(
      { length: shape.denominator + 1 },
      (_, k) => k / shape.denominator + shape.offset,
    );
    const better = heads.filter((head) => (direction === 'up' ? head > value : head < value));
    // The nearest first: of several that give the same points the smallest change is kept.
    if (direction === 'down') better.reverse();
    return better.map((head) => ({ value: head, direction }));
  }
  const steps = Math.ceil(points / linearStep);
  return Array.from({ length: steps }, (_, k) => {
    const share = Math.min(1, ((k + 1) * linearStep) / points);
    return { value: from + share * (to - from), direction };
  });
}
