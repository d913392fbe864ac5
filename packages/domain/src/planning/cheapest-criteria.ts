import { tolerance } from '../scoring/tolerance.ts';
import type { CriterionOption } from './criterion-options.ts';
import { compareStates, type State, undominated } from './pareto.ts';

/** The criteria of one organisation with what can be done about each; see `criterionOptions`. */
export interface PassProblem {
  /** Of 100. */
  readonly passTotal: number;
  readonly passPerGood: number;
  readonly goods: readonly {
    readonly points: number;
    /** Applicable ones only. */
    readonly criteria: readonly {
      readonly criterion: number;
      readonly points: number;
      readonly options: readonly CriterionOption[];
    }[];
  }[];
}

export interface Choice {
  readonly criterion: number;
  readonly option: CriterionOption;
}

/** Stricter than the kernel's comparison, so that sums taken in another order still pass there. */
const slack = tolerance / 2;

/**
 * The cheapest choice of options with which the standard is passed; undefined when none does. Exact: for every good
 * the undominated (points, cost) pairs that reach the good's own mark are kept, then the goods are joined the same
 * way, points beyond the pass mark counting no more. Ties go to fewer criteria.
 */
export function cheapestCriteria(problem: PassProblem): Choice[] | undefined {
  const goods = problem.goods.filter(({ criteria }) => criteria.length > 0);
  const worth = goods.reduce((sum, good) => sum + good.points, 0);
  if (worth === 0) return undefined;
  const mark = (problem.passTotal / 100) * worth;
  let joined: State<Choice>[] = [nothing];
  for (const good of goods) {
    const available = good.criteria.reduce((sum, { points }) => sum + points, 0);
    const least = problem.passPerGood * available - slack;
    const ways = waysOf(good.criteria).filter((way) => way.points >= least);
    const scale = good.points / available;
    const next: State<Choice>[] = [];
    for (const before of joined) {
      for (const way of ways) next.push(join(before, way, scale, mark));
    }
    joined = undominated(next);
  }
  const passing = joined.filter((state) => state.points >= mark - (slack / 100) * worth);
  const best = passing.sort(compareStates)[0];
  return best && picksOf(best);
}

const nothing: State<Choice> = { points: 0, cost: 0, touched: 0, previous: undefined, pick: undefined };

function waysOf(criteria: PassProblem['goods'][number]['criteria']): State<Choice>[] {
  let ways: State<Choice>[] = [nothing];
  for (const { criterion, options } of criteria) {
    const next: State<Choice>[] = [];
    for (const previous of ways) {
      for (const option of options) {
        const changes = option.cost > 0 || option.evidence;
        next.push({
          points: previous.points + option.points,
          cost: previous.cost + option.cost,
          touched: previous.touched + (changes ? 1 : 0),
          previous,
          pick: changes ? { criterion, option } : undefined,
        });
      }
    }
    ways = undominated(next);
  }
  return ways;
}

/** The picks of `way` are reached through the first picks found along both chains. */
interface Joined extends State<Choice> {
  readonly way: State<Choice>;
}

function join(before: State<Choice>, way: State<Choice>, scale: number, mark: number): Joined {
  return {
    points: Math.min(mark, before.points + way.points * scale),
    cost: before.cost + way.cost,
    touched: before.touched + way.touched,
    previous: before,
    pick: undefined,
    way,
  };
}

function picksOf(state: State<Choice>): Choice[] {
  const picks: Choice[] = [];
  const open: State<Choice>[] = [state];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.pick) picks.push(at.pick);
    if (at.previous) open.push(at.previous);
    if ('way' in at) open.push(at.way as State<Choice>);
  }
  return picks.sort((a, b) => a.criterion - b.criterion);
}
