import { rolesWith } from '@lianchuang/domain/identity/roles';
import type { ReturnDetail } from '@lianchuang/domain/returns/contract';
import type { WriteTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { selectPeriod } from '../periods/public.ts';
import { formOf, presentReturn } from './get-return.ts';
import { recordStep, takeReturn } from './move-return.ts';
import { mayFill } from './policy.ts';
import { type ReturnRow, readReturnRow, selectAnswers, selectEvidence } from './store.ts';

const reviewers = rolesWith('returns.review');

/**
 * Hands a return in: every question answered or marked as not applicable, required evidence attached.
 * What is handed in is kept as a numbered version. Throws `return-incomplete` naming each question (R3.4, T21).
 */
export async function submitReturn(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: { version: number } },
): Promise<ReturnDetail> {
  const row = await takeReturn(tx, actor, params.id, body.version, 'submit', mayFill);
  await checkComplete(tx, row);
  const period = await selectPeriod(tx, row.period_id);
  if (!period || period.state === 'planned' || (period.state === 'closed' && row.state === 'open')) {
    throw new ProblemError('period-closed', 409, { params: { period: row.period_id } });
  }
  await keepSubmission(tx, actor, row);
  await tx.run(
    `update return set submitted_at = $3, submitted_by = $4, first_submitted_at = coalesce(first_submitted_at, $3),
       on_time = coalesce(on_time, $5) where county_id = $1 and id = $2`,
    [tx.countyId, row.id, tx.now, actor.userId, tx.today <= period.due_on],
  );
  await recordStep(tx, actor, row, 'submit');
  await notify(tx, [
    {
      organisations: [row.reviewer_id],
      roles: reviewers,
      kind: 'return-submitted',
      params: { organisation: row.organisation_name, period: row.period_id },
      link: `/review/${row.id}`,
    },
  ]);
  return await presentReturn(tx, actor, await readReturnRow(tx, row.id));
}

async function checkComplete(tx: WriteTx, row: ReturnRow): Promise<void> {
  const { form } = await formOf(tx, row);
  const answers = new Map((await selectAnswers(tx, row.id)).map((a) => [a.question_id, a]));
  const attached = new Set((await selectEvidence(tx, row.id)).map((e) => e.question_id));
  const errors: ProblemDetail[] = [];
  for (const question of form.questions) {
    const a = answers.get(question.id);
    const given =
      a &&
      (a.not_applicable ||
        a.value !== null ||
        a.denominator === 0 ||
        (a.text !== null && a.text.trim() !== ''));
    if (!given) {
      if (!question.optional)
        errors.push({ field: question.id, code: 'answer-missing', params: { question: question.title } });
    } else if (!a.confirmed) {
      errors.push({ field: question.id, code: 'answer-unconfirmed', params: { question: question.title } });
    } else if (
      question.evidenceRequired &&
      !a.not_applicable &&
      a.value !== 0 &&
      !attached.has(question.id)
    ) {
      errors.push({ field: question.id, code: 'evidence-missing', params: { question: question.title } });
    }
  }
  if (errors.length > 0)
    throw new ProblemError('return-incomplete', 422, { params: { count: errors.length }, errors });
}

/** The answers exactly as handed in; later versions stand beside it. */
async function keepSubmission(tx: WriteTx, actor: Actor, row: ReturnRow): Promise<void> {
  await tx.run(
    `insert into return_submission (county_id, return_id, number, submitted_at, submitted_by, answers, path)
     select $1, $2, (select coalesce(max(number), 0) + 1 from return_submission where county_id = $1 and return_id = $2), $3, $4,
       (select jsonb_agg(jsonb_build_object('questionId', a.question_id, 'value', a.value, 'numerator', a.numerator,
          'denominator', a.denominator, 'text', a.text, 'notApplicable', a.not_applicable, 'evidence',
          coalesce((select jsonb_agg(e.name order by e.added_at, e.id) from evidence e where e.county_id = a.county_id
            and e.return_id = a.return_id and e.question_id = a.question_id and e.removed_at is null), '[]'::jsonb)) order by a.question_id)
        from return_answer a where a.county_id = $1 and a.return_id = $2), $5`,
    [tx.countyId, row.id, tx.now, actor.displayName, row.path],
  );
}
