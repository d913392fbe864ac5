import type { Criterion, Question } from '@lianchuang/domain/campaign/definition';
import type { CompiledDefinition } from '@lianchuang/domain/scoring/compiled';
import { previewScore, type ScorePreview } from '@lianchuang/domain/scoring/preview-score';
import type { Amounts } from './amounts.ts';

interface Given {
  readonly questions: readonly Question[];
  /** By question id. */
  readonly answers: ReadonlyMap<string, Amounts>;
  /** Values of what the form does not ask, by measure or indicator id; a register's value wins over an answer. */
  readonly known: Readonly<Record<string, number | null>>;
}

/**
 * The score a form would have with these answers (R3.1), by the same kernel as the county's. `grades` (criterion
 * id to 0..3) take the place of the organisation's own; `best` are questions taken as if answered as well as possible.
 * Null where the organisation has no standard.
 */
export function formScore(
  compiled: CompiledDefinition,
  standardId: string | null,
  given: Given,
  grades: Readonly<Record<string, number>> = {},
  best: readonly Question[] = [],
): ScorePreview | null {
  const standard = standardId === null ? undefined : compiled.standards.get(standardId);
  if (!standard) return null;
  const values: Record<string, number | null> = {};
  const judgements: Record<string, number | null> = {};
  for (const question of given.questions) {
    const amounts = given.answers.get(question.id);
    if (!amounts) continue;
    const value = amounts.notApplicable || amounts.denominator === 0 ? null : amounts.value;
    if (value === null && !amounts.notApplicable && amounts.denominator !== 0) continue;
    if (question.measure !== undefined) values[question.measure] = value;
    if (question.judge !== undefined) judgements[question.judge] = value;
  }
  Object.assign(values, given.known);
  Object.assign(judgements, grades);
  const criteria = standard.definition.goods.flatMap((good) => good.criteria);
  for (const question of best) {
    for (const criterion of criteria) {
      if (criterion.kind === 'judge') {
        if (criterion.id === question.judge) judgements[criterion.id] = 3;
      } else if (question.measure !== undefined && criterion.measure === question.measure) {
        values[question.measure] = bestValue(criterion);
        break;
      }
    }
  }
  return previewScore(compiled, standard.id, values, judgements);
}

/** A value that gives all points of the criterion. */
function bestValue(criterion: Exclude<Criterion, { kind: 'judge' }>): number {
  if (criterion.kind === 'yes-no') return 1;
  if (criterion.kind === 'linear') return criterion.to;
  const band = criterion.bands.toSorted((a, b) => b.points - a.points)[0];
  if (band?.moreThan !== undefined) return band.moreThan + Math.max(1e-3, Math.abs(band.moreThan) * 1e-3);
  return band?.atLeast ?? band?.atMost ?? 1;
}
