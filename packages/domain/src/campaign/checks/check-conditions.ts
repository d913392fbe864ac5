import { type Condition, passesList } from '../definition.ts';
import { type Issue, issue, type Path } from '../issue.ts';
import type { Lookup } from './lookup.ts';

/**
 * One condition on organisations of some kinds: it reads one thing, compares a measure at least once, and what
 * it names exists and is there for these kinds.
 */
export function checkCondition(
  look: Lookup,
  condition: Condition,
  kinds: readonly string[],
  path: Path,
): Issue[] {
  const comparisons = [condition.atLeast, condition.moreThan, condition.atMost, condition.equals].filter(
    (value) => value !== undefined,
  ).length;
  const named = passesList(condition);
  if ((condition.measure !== undefined) === named.length > 0) return [issue('condition-one-operand', path)];
  if (condition.measure !== undefined) {
    if (comparisons === 0) return [issue('condition-no-comparison', path)];
    return checkMeasureOfKinds(look, condition.measure, kinds, [...path, 'measure']);
  }
  if (comparisons > 0) return [issue('condition-passes-compares', path)];
  return checkPasses(look, named, kinds, [...path, 'passes'], typeof condition.passes === 'string');
}

function checkPasses(
  look: Lookup,
  named: readonly string[],
  kinds: readonly string[],
  path: Path,
  single: boolean,
) {
  const found: Issue[] = [];
  const covered = new Set<string>();
  for (const [i, id] of named.entries()) {
    const at = single ? path : [...path, i];
    const standard = look.standards.get(id);
    if (!standard) found.push(issue('unknown-standard', at, { id }));
    else if (!kinds.includes(standard.for))
      found.push(issue('standard-not-for-kind', at, { id, kind: standard.for }));
    else if (covered.has(standard.for))
      found.push(issue('standards-for-one-kind', at, { id, kind: standard.for }));
    else covered.add(standard.for);
  }
  if (found.length > 0) return found;
  return kinds
    .filter((kind) => !covered.has(kind))
    .map((kind) => issue('standard-missing-for-kind', path, { kind }));
}

/** The measure exists, and every one of the kinds has it. */
export function checkMeasureOfKinds(look: Lookup, id: string, kinds: readonly string[], path: Path): Issue[] {
  const measure = look.measures.get(id);
  if (!measure) return [issue('unknown-measure', path, { id })];
  return kinds
    .filter((kind) => look.kinds.has(kind) && !measure.of.includes(kind))
    .map((kind) => issue('measure-not-of-kind', path, { id, kind }));
}
