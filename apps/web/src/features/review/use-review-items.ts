import type { Definition } from '@lianchuang/domain/campaign/definition';
import { getSubmission, type ReturnDetail } from '@lianchuang/domain/returns/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isGiven } from '../../lib/amounts.ts';
import { answerChange } from '../../lib/answer-change.ts';
import { api } from '../../lib/api.ts';
import { formSteps } from '../../lib/form-steps.ts';
import { differs, registerOf } from '../../lib/register-claim.ts';
import type { ReviewItem } from './review-row.tsx';

export interface ReviewGroup {
  readonly id: string;
  readonly title: string | null;
  readonly items: readonly ReviewItem[];
}

/** The answers of a return by good, each beside an earlier one: `against` 0 is last period, else a submission's number. */
export function useReviewItems(detail: ReturnDetail, definition: Definition, against: number) {
  const submission = useQuery({
    queryKey: ['submission', detail.id, against],
    queryFn: ({ signal }) => api(getSubmission, { params: { id: detail.id, number: against }, signal }),
    enabled: against > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const groups = useMemo(() => {
    const measures = new Map(definition.measures.map((measure) => [measure.id, measure]));
    const answers = new Map(detail.answers.map((answer) => [answer.questionId, answer]));
    const handed = new Map(submission.data?.answers.map((answer) => [answer.questionId, answer]));
    return formSteps(definition, detail.standardId, detail.questions).map(
      (step): ReviewGroup => ({
        id: step.id,
        title: step.title,
        items: step.questions.flatMap((question): ReviewItem[] => {
          const answer = answers.get(question.id);
          if (!answer) return [];
          const measure = question.measure === undefined ? undefined : measures.get(question.measure);
          const earlier = against > 0 ? (handed.get(question.id) ?? null) : answer.previous;
          const register = registerOf(detail, question);
          const needs =
            question.evidenceRequired && isGiven(answer) && !answer.notApplicable && answer.value !== 0;
          return [
            {
              question,
              measure,
              answer,
              earlier,
              change: answerChange(earlier, answer, measure),
              register,
              differs: differs(answer, register, measure),
              lacking: needs && answer.evidence.length === 0,
            },
          ];
        }),
      }),
    );
  }, [detail, definition, against, submission.data]);
  return { groups, error: submission.error, pending: against > 0 && submission.isPending };
}
