import type { Operand } from './compiled.ts';
import type { Columns } from './contribute.ts';
import type { CountyResult, Inputs, MeasureColumn } from './types.ts';

export interface OperandColumns extends Omit<Columns, 'of'> {
  /** One value for each organisation of the tree; all NaN for what nobody has given. */
  readonly of: (operand: Operand | { readonly operand: Operand }) => Float64Array;
}

/** Looks up the columns that criteria, vetoes, conditions and indicators read, among figures given and computed. */
export function createColumns(
  inputs: Inputs,
  computed: Pick<CountyResult, 'measures' | 'scores' | 'indicators'>,
): OperandColumns {
  const { tree } = inputs;
  const nothing = new Float64Array(tree.kinds.length).fill(Number.NaN);
  const passes = new Map<string, Float64Array>();
  const measure = (id: string): MeasureColumn => computed.measures.get(id) ?? { value: nothing };
  const of = (item: Operand | { readonly operand: Operand }): Float64Array => {
    const operand: Operand = 'operand' in item ? item.operand : item;
    if (operand.from === 'measure') return measure(operand.id).value;
    if (operand.from === 'indicator') return computed.indicators.get(operand.id)?.value ?? nothing;
    if (operand.from === 'judgement') return inputs.judgements.get(operand.id) ?? nothing;
    const known = passes.get(operand.id);
    if (known) return known;
    const made = passColumn(operand.standards);
    passes.set(operand.id, made);
    return made;
  };
  /** 1 passes, 0 does not, NaN without a score; where two of the standards are for a kind, both must be met. */
  const passColumn = (ids: readonly string[]): Float64Array => {
    const column = new Float64Array(nothing.length).fill(Number.POSITIVE_INFINITY);
    for (const id of ids) {
      const scores = computed.scores.get(id);
      for (let r = 0; scores && r < scores.organisations.length; r++) {
        const index = scores.organisations[r] as number;
        const own = Number.isNaN(scores.total[r] as number) ? Number.NaN : (scores.passed[r] as number);
        column[index] = Math.min(column[index] as number, own);
      }
    }
    for (let i = 0; i < column.length; i++)
      if (column[i] === Number.POSITIVE_INFINITY) column[i] = Number.NaN;
    return column;
  };
  return { of, measure };
}
