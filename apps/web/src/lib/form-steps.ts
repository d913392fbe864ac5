import type { Definition, Question } from '@lianchuang/domain/campaign/definition';

/** One step of a form: a good of the standard, or what belongs to none. */
export interface FormStep {
  /** The good's id, or `veto`, `words`, `other`. */
  readonly id: string;
  /** The good's title; the other steps are named by the page. */
  readonly title: string | null;
  readonly questions: readonly Question[];
}

/**
 * Sorts a form's questions into the goods of the organisation's standard, in the order of the standard; then
 * what only a veto reads, what feeds other figures, and the written summary. Steps without questions are left out.
 */
export function formSteps(
  definition: Definition,
  standardId: string | null,
  questions: readonly Question[],
): FormStep[] {
  const standard = definition.standards.find((item) => item.id === standardId);
  const place = new Map<string, string>();
  for (const veto of standard?.vetoes ?? []) if (veto.measure) place.set(veto.measure, 'veto');
  for (const good of standard?.goods ?? []) {
    for (const criterion of good.criteria) {
      const reads = criterion.kind === 'judge' ? criterion.id : criterion.measure;
      if (reads !== undefined) place.set(reads, good.id);
    }
  }
  const stepOf = (question: Question) =>
    question.text ? 'words' : (place.get(question.judge ?? question.measure ?? '') ?? 'other');
  const goods = (standard?.goods ?? []).map(({ id, title }) => ({ id, title }));
  const further = ['veto', 'other', 'words'].map((id) => ({ id, title: null }));
  return [...goods, ...further]
    .map((step) => ({ ...step, questions: questions.filter((question) => stepOf(question) === step.id) }))
    .filter((step) => step.questions.length > 0);
}
