import type { Question } from '@lianchuang/domain/campaign/definition';
import type { Answer } from '@lianchuang/domain/returns/contract';
import { compileDefinition } from '@lianchuang/domain/scoring/compile-definition';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Amounts, amountsOf } from '../../lib/amounts.ts';
import { formScore } from '../../lib/form-score.ts';
import { formSteps } from '../../lib/form-steps.ts';
import { differs, registerOf } from '../../lib/register-claim.ts';
import { useSession } from '../../lib/use-session.ts';
import { completenessProblem, figureProblem } from './answer-problems.ts';
import { returnDrafts } from './return-drafts.ts';
import type { LoadedForm } from './return-query.ts';

/** An answer with this device's own change laid over it. */
export interface ShownAnswer extends Answer {
  readonly changedHere: boolean;
}

export type ReturnForm = ReturnType<typeof useReturnForm>;

/** Everything the form shows of one return: answers with local changes, steps, live score, and the ways to change them. */
export function useReturnForm(loaded: LoadedForm) {
  const owner = useSession().user.id;
  const { detail, definition } = loaded;
  const { answers: store, files: fileStore } = returnDrafts(owner, detail.id);
  const drafts = useSyncExternalStore(store.subscribe, store.snapshot);
  const files = useSyncExternalStore(fileStore.subscribe, fileStore.snapshot);
  const measures = useMemo(() => new Map(definition.measures.map((m) => [m.id, m])), [definition]);
  const compiled = useMemo(() => compileDefinition(definition), [definition]);
  const measureOf = useCallback(
    (question: Question) => (question.measure === undefined ? undefined : measures.get(question.measure)),
    [measures],
  );
  useEffect(() => {
    const questions = new Map(detail.questions.map((q) => [q.id, q]));
    store.checkWith((id, amounts) => {
      const question = questions.get(id);
      return question ? figureProblem(amounts, question, measureOf(question)) : null;
    });
    store.receive(detail);
  }, [store, detail, measureOf]);

  const answers = useMemo(
    () =>
      new Map(
        detail.answers.map((answer): [string, ShownAnswer] => {
          const edit = drafts.edits.get(answer.questionId);
          if (!edit) return [answer.questionId, { ...answer, changedHere: false }];
          if (edit.confirmOnly) {
            return [answer.questionId, { ...answer, confirmed: true, changedHere: true }];
          }
          return [
            answer.questionId,
            { ...answer, ...edit.amounts, source: 'typed', confirmed: true, changedHere: true },
          ];
        }),
      ),
    [detail.answers, drafts.edits],
  );
  const steps = useMemo(
    () => formSteps(definition, detail.standardId, detail.questions),
    [definition, detail.standardId, detail.questions],
  );
  const scoreWith = useCallback(
    (best: readonly Question[]) =>
      formScore(
        compiled,
        detail.standardId,
        {
          questions: detail.questions,
          answers: new Map([...answers].map(([id, answer]) => [id, amountsOf(answer)])),
          known: detail.known,
        },
        {},
        best,
      ),
    [compiled, detail.standardId, detail.questions, detail.known, answers],
  );
  const score = useMemo(() => scoreWith([]), [scoreWith]);
  const mayFill = detail.may.includes('fill');
  const problems = useMemo(
    () =>
      detail.questions.flatMap((question) => {
        const answer = answers.get(question.id);
        if (!answer) return [];
        const waiting = files.filter((f) => f.questionId === question.id && f.status !== 'refused').length;
        const problem =
          drafts.refusals.get(question.id) ??
          figureProblem(answer, question, measureOf(question)) ??
          completenessProblem(answer, question, answer.evidence.length + waiting);
        return problem ? [{ question, problem }] : [];
      }),
    [detail.questions, answers, files, drafts.refusals, measureOf],
  );
  const carried = detail.questions.filter((question) => {
    const answer = answers.get(question.id);
    return (
      answer?.unlocked &&
      !answer.confirmed &&
      answer.reason === null &&
      ['carried', 'record', 'gathered'].includes(answer.source)
    );
  });
  const differing = detail.questions.filter((question) => {
    const answer = answers.get(question.id);
    return answer && differs(answer, registerOf(detail, question), measureOf(question));
  });
  return {
    ...loaded,
    drafts,
    store,
    files,
    fileStore,
    answers,
    steps,
    score,
    scoreWith,
    problems,
    /** Filled in from elsewhere and waiting for a yes. */
    carried,
    /** Answered otherwise than a register says. */
    differing,
    mayFill,
    measureOf,
    change: (questionId: string, amounts: Amounts) => store.change([{ questionId, amounts }]),
  };
}
