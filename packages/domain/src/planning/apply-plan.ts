import type { CompiledDefinition } from '../scoring/compiled.ts';
import type { Inputs, MeasureColumn } from '../scoring/types.ts';
import type { PlanChange, PlanOrganisation } from './types.ts';

/**
 * The inputs as they would be if a plan were carried out, or only the proposals for the organisations in `chosen`
 * (tree indexes): computing them anew shows what becomes of the target. What goes in is not touched. Indicators and
 * derived measures are taken to have the planned value at the organisation itself.
 */
export function applyPlan(
  compiled: CompiledDefinition,
  inputs: Inputs,
  plan: { readonly organisations: readonly Pick<PlanOrganisation, 'index' | 'criteria'>[] },
  chosen?: ReadonlySet<number>,
): Inputs {
  const n = inputs.tree.kinds.length;
  const measures = new Map(inputs.measures);
  const judgements = new Map(inputs.judgements);
  const assumed = new Map(inputs.assumed ?? []);
  const withoutEvidence = new Map(inputs.withoutEvidence ?? []);
  const copied = new Set<unknown>();
  const own = (map: Map<string, Float64Array>, id: string): Float64Array => {
    const known = map.get(id);
    if (known && copied.has(known)) return known;
    const made = known?.slice() ?? new Float64Array(n).fill(Number.NaN);
    copied.add(made);
    map.set(id, made);
    return made;
  };
  const ownMeasure = (id: string): MeasureColumn => {
    const known = measures.get(id);
    if (known && copied.has(known)) return known;
    const made = known
      ? {
          value: known.value.slice(),
          ...(known.numerator && { numerator: known.numerator.slice() }),
          ...(known.denominator && { denominator: known.denominator.slice() }),
        }
      : { value: new Float64Array(n).fill(Number.NaN) };
    copied.add(made);
    measures.set(id, made);
    return made;
  };
  const change = (index: number, { operand, to, numerator }: PlanChange) => {
    if (operand.from === 'judgement') own(judgements, operand.id)[index] = to;
    else if (operand.from === 'indicator' || compiled.measures.get(operand.id)?.relativeTo) {
      own(assumed, operand.id)[index] = to;
    } else {
      const column = ownMeasure(operand.id);
      column.value[index] = to;
      const below = column.denominator?.[index] ?? Number.NaN;
      if (column.numerator && !Number.isNaN(below)) column.numerator[index] = numerator ?? to * below;
    }
  };
  const proofs = criterionKeys(compiled);
  for (const { index, criteria } of plan.organisations) {
    if (chosen && !chosen.has(index)) continue;
    for (const item of criteria) {
      change(index, item);
      if (!item.evidence) continue;
      for (const key of proofs(inputs.tree.kinds[index] as string, item)) {
        const flags = withoutEvidence.get(key)?.slice();
        if (flags) {
          flags[index] = 0;
          withoutEvidence.set(key, flags);
        }
      }
    }
  }
  return { ...inputs, measures, judgements, assumed, withoutEvidence };
}

/** Keys of the criteria that a change with evidence speaks of: those of the same id and good for that kind. */
function criterionKeys(compiled: CompiledDefinition) {
  return (kind: string, change: PlanChange): string[] =>
    [...compiled.standards.values()]
      .filter((standard) => standard.kind === kind)
      .filter((standard) =>
        standard.definition.goods.some(
          (good) => good.id === change.good && good.criteria.some(({ id }) => id === change.id),
        ),
      )
      .map((standard) => `${standard.id}/${change.id}`);
}
