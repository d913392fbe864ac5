import type { Target } from '../definition.ts';
import { type Issue, issue, type Path } from '../issue.ts';
import type { Lookup } from './lookup.ts';

/** Targets: group and indicators exist, the figures make sense, the dates lie in the campaign (R3.2, R3.3). */
export function checkTargets(look: Lookup): Issue[] {
  const groups = new Set(look.definition.groups.map((group) => group.id));
  return look.definition.targets.flatMap((target, t) => {
    const path = ['targets', t];
    const found: Issue[] = [];
    if (!groups.has(target.group))
      found.push(issue('unknown-group', [...path, 'group'], { id: target.group }));
    found.push(...checkReads(look, target, path), ...checkFigures(target, path));
    found.push(...checkDates(target, look.definition.years.length, path));
    return found;
  });
}

function checkReads(look: Lookup, target: Target, path: Path): Issue[] {
  const found: Issue[] = [];
  const indicator = look.indicators.get(target.indicator);
  if (!indicator) found.push(issue('unknown-indicator', [...path, 'indicator'], { id: target.indicator }));
  else if (indicator.unit !== target.unit) {
    found.push(issue('unit-mismatch', [...path, 'unit'], { unit: target.unit, indicator: indicator.unit }));
  }
  for (const [p, part] of target.parts.entries()) {
    if (!look.indicators.has(part.indicator)) {
      found.push(issue('unknown-indicator', [...path, 'parts', p, 'indicator'], { id: part.indicator }));
    }
  }
  return found;
}

function checkFigures(target: Target, path: Path): Issue[] {
  const found: Issue[] = [];
  const { comparator, required, requiredMax, striving } = target;
  if (comparator === 'between' && requiredMax === undefined) found.push(issue('target-range-open', path));
  if (requiredMax !== undefined && (comparator !== 'between' || requiredMax < required)) {
    found.push(issue('target-range', [...path, 'requiredMax'], { required, requiredMax }));
  }
  const shy = comparator === '<=' ? (striving ?? required) > required : (striving ?? required) < required;
  if (shy)
    found.push(issue('striving-short', [...path, 'striving'], { required, striving: striving ?? required }));
  if (target.parts.length > 0 !== (target.combine !== undefined))
    found.push(issue('parts-and-combine', path));
  return found;
}

function checkDates(target: Target, years: number, path: Path): Issue[] {
  const found: Issue[] = [];
  const last = typeof target.due === 'number' ? target.due : years;
  if (last > years) found.push(issue('due-outside-campaign', [...path, 'due'], { due: last, years }));
  let former = 0;
  for (const [p, point] of target.trajectory.entries()) {
    const at = [...path, 'trajectory', p, 'year'];
    if (point.year > years) found.push(issue('year-outside-campaign', at, { year: point.year, years }));
    else if (point.year > last)
      found.push(issue('trajectory-beyond-due', at, { year: point.year, due: last }));
    if (point.year <= former) found.push(issue('trajectory-unordered', at, { year: point.year }));
    former = point.year;
  }
  return found;
}
