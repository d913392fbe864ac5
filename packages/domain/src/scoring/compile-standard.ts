import type { Criterion, Standard } from '../campaign/definition.ts';
import { compileCondition, compileTests } from './compile-condition.ts';
import type { CompiledStandard, Operand, Test } from './compiled.ts';

/** A veto is a bit of a byte. */
const maxVetoes = 8;
const topGrade = 3;

function operandOf(standard: Standard, criterion: Criterion): Operand {
  if (criterion.kind === 'judge') return { from: 'judgement', id: `${standard.id}/${criterion.id}` };
  if (criterion.measure !== undefined) return { from: 'measure', id: criterion.measure };
  if (criterion.indicator !== undefined) return { from: 'indicator', id: criterion.indicator };
  throw new Error(`${standard.id}/${criterion.id}: reads neither a measure nor an indicator`);
}

/** Steps of a criterion, most points first: the first that holds gives the points, in whatever order they are written. */
function stepsOf(criterion: Criterion): (Test & { points: number })[] {
  if (criterion.kind === 'yes-no') {
    return compileTests({ atLeast: 1 }).map((test) => ({ ...test, points: criterion.points }));
  }
  if (criterion.kind !== 'bands') return [];
  return criterion.bands
    .flatMap((band) =>
      // No band gives more than the criterion has, so that totals stay within 0..100 whatever is typed.
      compileTests(band).map((test) => ({ ...test, points: Math.min(band.points, criterion.points) })),
    )
    .sort((a, b) => b.points - a.points);
}

/** Flattens a standard for the kernel. Throws when a criterion reads nothing or runs from a value to the same value. */
export function compileStandard(standard: Standard): CompiledStandard {
  const criteria = standard.goods.flatMap((good) => good.criteria);
  if (standard.vetoes.length > maxVetoes) throw new Error(`${standard.id}: more than ${maxVetoes} vetoes`);
  const steps = criteria.map(stepsOf);
  const flat = steps.flat();
  const linearFrom = new Float64Array(criteria.length);
  const linearFactor = new Float64Array(criteria.length);
  for (const [c, criterion] of criteria.entries()) {
    if (criterion.kind === 'judge') linearFactor[c] = criterion.points / topGrade;
    if (criterion.kind !== 'linear') continue;
    if (criterion.from === criterion.to) throw new Error(`${standard.id}/${criterion.id}: from equals to`);
    linearFrom[c] = criterion.from;
    linearFactor[c] = criterion.points / (criterion.to - criterion.from);
  }
  const vetoes = standard.vetoes.map((veto) => compileCondition(veto, `${standard.id}/${veto.id}`));
  return {
    id: standard.id,
    kind: standard.for,
    definition: standard,
    criterionIds: criteria.map((criterion) => criterion.id),
    criterionPoints: Float64Array.from(criteria, (criterion) => criterion.points),
    goodPoints: Float64Array.from(standard.goods, (good) => good.points),
    goodStart: startsOf(standard.goods.map((good) => good.criteria.length)),
    linear: Uint8Array.from(criteria, ({ kind }) => (kind === 'linear' || kind === 'judge' ? 1 : 0)),
    linearFrom,
    linearFactor,
    stepStart: startsOf(steps.map((list) => list.length)),
    stepSign: Float64Array.from(flat, (step) => step.sign),
    stepThreshold: Float64Array.from(flat, (step) => step.threshold),
    stepPoints: Float64Array.from(flat, (step) => step.points),
    vetoes,
    passTotal: standard.pass.total,
    passPerGood: standard.pass.perGood,
    operands: [
      ...criteria.map((criterion) => operandOf(standard, criterion)),
      ...vetoes.map((veto) => veto.operand),
    ],
  };
}

/** [2, 3] -> [0, 2, 5] */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}
