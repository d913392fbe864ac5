import type { Question } from '@lianchuang/domain/campaign/definition';
import type { Answer, ReturnSummary } from '@lianchuang/domain/returns/contract';
import { presentAttached } from '../../platform/files/attach-file.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Totals } from '../figures/public.ts';
import { mayDo } from './policy.ts';
import type { AnswerRow, EvidenceRow, ReturnRow } from './store.ts';

/** A line of a list of returns. */
export function presentSummary(
  row: ReturnRow,
  actor: Actor,
  today: string,
  totals: Totals | undefined,
  differing: number | undefined,
): ReturnSummary {
  return {
    id: row.id,
    periodId: row.period_id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    reviewer: { id: row.reviewer_id, name: row.reviewer_name, kind: row.reviewer_kind },
    state: row.state,
    dueOn: row.due_on,
    submittedAt: row.submitted_at,
    onTime: row.on_time,
    late: (row.state === 'open' || row.state === 'sent-back') && row.due_on < today,
    progress: row.asked === 0 ? 1 : row.answered / row.asked,
    sentBackCount: row.sent_back_count,
    self: totals?.self ?? null,
    reviewed: totals?.reviewed ?? null,
    differing: differing ?? 0,
    version: row.version,
    may: mayDo(actor, row),
  };
}

const none: AnswerRow = {
  question_id: '',
  measure_id: null,
  value: null,
  numerator: null,
  denominator: null,
  text: null,
  not_applicable: false,
  source: 'none',
  confirmed: false,
  unlocked: true,
  reason: null,
  updated_by: null,
  updated_at: null,
};

/** The answers in the order of the form, each with last period's and its evidence. */
export function presentAnswers(
  questions: readonly Question[],
  answers: readonly AnswerRow[],
  previous: readonly AnswerRow[],
  evidence: readonly EvidenceRow[],
  open: boolean,
): Answer[] {
  const now = new Map(answers.map((a) => [a.question_id, a]));
  const before = new Map(previous.map((a) => [a.question_id, a]));
  return questions.map((question) => {
    const a = now.get(question.id) ?? none;
    const p = before.get(question.id);
    return {
      questionId: question.id,
      value: a.value,
      numerator: a.numerator,
      denominator: a.denominator,
      text: a.text,
      notApplicable: a.not_applicable,
      source: a.source,
      confirmed: a.confirmed,
      unlocked: open && a.unlocked,
      reason: a.reason,
      previous: p
        ? {
            value: p.value,
            numerator: p.numerator,
            denominator: p.denominator,
            text: p.text,
            notApplicable: p.not_applicable,
          }
        : null,
      evidence: evidence.filter((e) => e.question_id === question.id).map(presentEvidence),
      updatedBy: a.updated_by,
      updatedAt: a.updated_at,
    };
  });
}

/** One piece of evidence, without its content. */
export function presentEvidence(e: EvidenceRow) {
  return { ...presentAttached(e), questionId: e.question_id };
}
