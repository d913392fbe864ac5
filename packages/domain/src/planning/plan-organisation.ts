import type { CompiledStandard } from '../scoring/compiled.ts';
import { cheapestCriteria } from './cheapest-criteria.ts';
import { type CriterionOption, criterionOptions, effortUnit } from './criterion-options.ts';
import { figureShape } from './figure-shape.ts';
import type { Changeable, PlanChange, PlanContext } from './types.ts';

export type PassPlan =
  | { readonly state: 'passes' }
  | { readonly state: 'planned'; readonly changes: readonly PlanChange[] }
  /** See `PlanLeft`. */
  | { readonly state: 'vetoed' }
  | { readonly state: 'unscored' }
  | { readonly state: 'outOfReach' };

/**
 * The cheapest set of criteria with which one organisation passes a standard (R3.5): exact over the options that
 * `criterionOptions` gives. What is not applicable stays so. `settled` are figures that other parts of the plan change
 * already, by operand id. Criteria of a standard are taken to read different figures; where two read the same one
 * the plan still passes, but may not be the cheapest.
 */
export function planOrganisation(
  context: PlanContext,
  standard: CompiledStandard,
  index: number,
  settled: ReadonlyMap<string, number> = new Map(),
): PassPlan {
  const { inputs, result, columns } = context;
  const scores = result.scores.get(standard.id);
  const row = result.rowOf[index] as number;
  if (!scores || scores.organisations[row] !== index) return { state: 'outOfReach' };
  if (scores.vetoed[row] !== 0) return { state: 'vetoed' };
  if (inputs.scored[index] !== 1) return { state: 'unscored' };
  if (scores.passed[row] === 1 && settled.size === 0) return { state: 'passes' };

  const changeable = standard.operands.slice(0, standard.criterionIds.length) as Changeable[];
  const figureOf = (c: number) => {
    const operand = changeable[c] as Changeable;
    return settled.get(operand.id) ?? (columns.of(operand)[index] as number);
  };
  const definitions = standard.definition.goods.flatMap(({ id, criteria }) =>
    criteria.map((criterion) => ({ criterion, good: id })),
  );
  const goods = standard.definition.goods.map((good, g) => {
    const first = standard.goodStart[g] as number;
    const criteria = good.criteria.map((criterion, k) => {
      const c = first + k;
      const shape = figureShape(context, changeable[c] as Changeable, index);
      const missing = inputs.withoutEvidence?.get(`${standard.id}/${criterion.id}`)?.[index] === 1;
      const options = criterionOptions(standard, c, criterion, figureOf(c), shape, missing);
      const safe = options.filter((option) => option.cost === 0 || !firesVeto(standard, c, option));
      return { criterion: c, points: criterion.points, options: safe };
    });
    return {
      points: good.points,
      criteria: criteria.filter((item) => !Number.isNaN(item.options[0]?.points)),
    };
  });
  const { passTotal, passPerGood } = standard;
  const choice = cheapestCriteria({ passTotal, passPerGood, goods });
  if (!choice) return { state: 'outOfReach' };
  const changes = choice.map(({ criterion: c, option }): PlanChange => {
    const { criterion, good } = definitions[c] as (typeof definitions)[number];
    const now = goods.flatMap(({ criteria }) => criteria).find((item) => item.criterion === c)?.options[0];
    return {
      id: criterion.id,
      good,
      from: figureOf(c),
      to: option.value,
      points: option.points - (now?.points ?? 0),
      effort: option.cost / effortUnit,
      operand: changeable[c] as Changeable,
      ...(option.numerator === undefined ? {} : { numerator: option.numerator }),
      evidence: option.evidence,
    };
  });
  return changes.length === 0 ? { state: 'passes' } : { state: 'planned', changes };
}

/** Whether the value that earns points would at the same time fire a veto over the same figure. */
function firesVeto(standard: CompiledStandard, c: number, { value }: CriterionOption): boolean {
  const operand = standard.operands[c];
  return standard.vetoes.some(
    (veto) =>
      veto.operand.from === operand?.from &&
      veto.operand.id === operand.id &&
      veto.tests.every(({ sign, threshold }) => sign * value >= threshold),
  );
}
