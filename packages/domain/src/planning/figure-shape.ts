import type { FigureShape } from './attain.ts';
import type { Changeable, PlanContext } from './types.ts';

/** What limits the values a figure of one organisation can take: its unit, its denominator, its least and most. */
export function figureShape(
  { compiled, result }: PlanContext,
  operand: Changeable,
  index: number,
): FigureShape {
  if (operand.from === 'judgement') {
    return { unit: 'grade', denominator: Number.NaN, offset: 0, min: 0, max: 3 };
  }
  if (operand.from === 'measure') {
    const measure = compiled.measures.get(operand.id);
    const denominator = result.measures.get(operand.id)?.denominator?.[index] ?? Number.NaN;
    return { unit: measure?.unit, denominator, offset: 0, min: measure?.min, max: measure?.max };
  }
  const indicator = compiled.indicators.get(operand.id)?.definition;
  const counted = indicator?.kind === 'share' || indicator?.kind === 'ratio';
  return {
    unit: indicator?.unit,
    denominator: counted ? (result.indicators.get(operand.id)?.denominator[index] ?? Number.NaN) : Number.NaN,
    offset: indicator?.offset ?? 0,
    min: undefined,
    max: undefined,
  };
}
