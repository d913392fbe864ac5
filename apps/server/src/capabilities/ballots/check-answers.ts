import { ProblemError } from '../../platform/errors/problem-error.ts';

/** Every question is answered. Throws `invalid-input` with `answers-incomplete`. */
export function checkAnswers(
  box: { readonly questions: readonly string[] },
  answers: readonly number[],
  field: string,
): void {
  if (answers.length !== box.questions.length)
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field, code: 'answers-incomplete', params: { questions: box.questions.length } }],
    });
}
