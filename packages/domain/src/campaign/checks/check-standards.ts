import type { Criterion, Standard } from '../definition.ts';
import { type Issue, issue, type Path } from '../issue.ts';
import { checkBands } from './check-bands.ts';
import { checkCondition, checkMeasureOfKinds } from './check-conditions.ts';
import { criteriaOf, type Lookup } from './lookup.ts';

/** What a standard's points must add up to (domain rules: 100 points). */
const totalPoints = 100;

/** Standards: points that add up, operands that exist, bands in order, one main standard a kind (R3.1). */
export function checkStandards(look: Lookup): Issue[] {
  const mainOf = new Map<string, string>();
  return look.definition.standards.flatMap((standard, s) => {
    const path = ['standards', s];
    const found = [...checkPoints(standard, path)];
    if (!look.kinds.has(standard.for))
      found.push(issue('unknown-kind', [...path, 'for'], { id: standard.for }));
    if (standard.main) {
      const former = mainOf.get(standard.for);
      if (former === undefined) mainOf.set(standard.for, standard.id);
      else found.push(issue('main-standard-twice', [...path, 'for'], { kind: standard.for, first: former }));
    }
    for (const [v, veto] of standard.vetoes.entries()) {
      found.push(...checkCondition(look, veto, [standard.for], [...path, 'vetoes', v]));
    }
    for (const { criterion, path: below } of criteriaOf(standard)) {
      found.push(...checkOperand(look, standard, criterion, [...path, ...below]));
    }
    return found;
  });
}

function checkPoints(standard: Standard, path: Path): Issue[] {
  const found: Issue[] = [];
  for (const [g, good] of standard.goods.entries()) {
    const sum = add(good.criteria);
    if (differs(sum, good.points)) {
      found.push(issue('good-points-not-sum', [...path, 'goods', g, 'points'], { points: good.points, sum }));
    }
  }
  const sum = add(standard.goods);
  if (differs(sum, totalPoints))
    found.push(issue('standard-total', [...path, 'goods'], { total: totalPoints, sum }));
  if (standard.pass.total > totalPoints) {
    found.push(
      issue('pass-above-total', [...path, 'pass', 'total'], {
        pass: standard.pass.total,
        total: totalPoints,
      }),
    );
  }
  return found;
}

function checkOperand(look: Lookup, standard: Standard, criterion: Criterion, path: Path): Issue[] {
  if (criterion.kind === 'judge') return [];
  const { measure, indicator } = criterion;
  if ((measure === undefined) === (indicator === undefined)) return [issue('criterion-one-operand', path)];
  if (measure !== undefined) {
    const unknown = checkMeasureOfKinds(look, measure, [standard.for], [...path, 'measure']);
    return [...unknown, ...checkBands(criterion, look.measures.get(measure)?.better ?? 'neither', path)];
  }
  const known = indicator !== undefined && look.indicators.has(indicator);
  const unknown = known ? [] : [issue('unknown-indicator', [...path, 'indicator'], { id: indicator ?? '' })];
  return [...unknown, ...checkBands(criterion, 'neither', path)];
}

function add(items: readonly { points: number }[]): number {
  return items.reduce((sum, item) => sum + item.points, 0);
}

/** Points may be fractions: a difference of rounding is none. */
function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-9;
}
