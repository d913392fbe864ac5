import { type Condition, passesList } from '../campaign/definition.ts';
import type { CompiledCondition, Operand, Test } from './compiled.ts';
import { toleranceAt } from './tolerance.ts';

type Comparison = {
  readonly atLeast?: number | undefined;
  readonly moreThan?: number | undefined;
  readonly atMost?: number | undefined;
  readonly equals?: number | undefined;
};

/** Brings the comparisons of a band or condition to `sign * value >= threshold`, the tolerance included. */
export function compileTests(comparison: Comparison): Test[] {
  const { atLeast, moreThan, atMost, equals } = comparison;
  const tests: Test[] = [];
  if (atLeast !== undefined) tests.push({ sign: 1, threshold: atLeast - toleranceAt(atLeast) });
  if (moreThan !== undefined) tests.push({ sign: 1, threshold: moreThan + toleranceAt(moreThan) });
  if (atMost !== undefined) tests.push({ sign: -1, threshold: -atMost - toleranceAt(atMost) });
  if (equals !== undefined) {
    tests.push({ sign: 1, threshold: equals - toleranceAt(equals) });
    tests.push({ sign: -1, threshold: -equals - toleranceAt(equals) });
  }
  return tests;
}

/**
 * A condition of a veto or indicator. `passes` names one standard, or several of which the one for the
 * organisation's kind counts. Throws when it reads nothing or compares nothing.
 */
export function compileCondition(condition: Condition, where: string): CompiledCondition {
  const standards = passesList(condition);
  if (standards.length > 0) {
    const operand: Operand = { from: 'passes', id: [...standards].sort().join('|'), standards };
    return { operand, tests: compileTests({ atLeast: 1 }) };
  }
  if (condition.measure === undefined) throw new Error(`${where}: a condition reads no measure`);
  const tests = compileTests(condition);
  if (tests.length === 0) throw new Error(`${where}: a condition compares with nothing`);
  return { operand: { from: 'measure', id: condition.measure }, tests };
}
