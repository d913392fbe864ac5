import type { sendBackReturn as contract, ReturnDetail } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { formOf, presentReturn } from './get-return.ts';
import { recordStep, takeReturn } from './move-return.ts';
import { mayReview } from './policy.ts';
import { readReturnRow } from './store.ts';

/**
 * Sends a return back with a reason beside each answer concerned: only those unlock, with a new due date.
 * The reason reaches whoever handed it in and the organisation's people (R3.4).
 */
export async function sendBackReturn(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<ReturnDetail> {
  const row = await takeReturn(tx, actor, params.id, body.version, 'send-back', mayReview);
  const { form } = await formOf(tx, row);
  const unknown = body.reasons.filter((r) => !form.questions.some((q) => q.id === r.questionId));
  if (unknown.length > 0) {
    throw new ProblemError('unknown-question', 422, {
      errors: unknown.map((r) => ({ field: r.questionId, code: 'unknown-question' })),
    });
  }
  if (body.dueOn < tx.today)
    throw new ProblemError('due-date-past', 422, { errors: [{ field: 'dueOn', code: 'due-date-past' }] });
  await tx.run(
    `update return_answer a set unlocked = r.reason is not null, reason = r.reason,
       confirmed = case when r.reason is null then a.confirmed else false end
     from (select q.question_id, w.reason from return_answer q
       left join unnest($3::text[], $4::text[]) as w(question_id, reason) on w.question_id = q.question_id
       where q.county_id = $1 and q.return_id = $2) r
     where a.county_id = $1 and a.return_id = $2 and a.question_id = r.question_id`,
    [tx.countyId, row.id, body.reasons.map((r) => r.questionId), body.reasons.map((r) => r.reason)],
  );
  await tx.run(
    `update return set due_on = $3, sent_back_count = sent_back_count + 1,
       answered = (select count(*) from return_answer a where a.county_id = $1 and a.return_id = $2 and a.confirmed)
     where county_id = $1 and id = $2`,
    [tx.countyId, row.id, body.dueOn],
  );
  await recordStep(tx, actor, row, 'send-back', body.reasons, { dueOn: body.dueOn });
  await notify(tx, [
    {
      organisations: [row.organisation_id],
      roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
      users: row.submitted_by ? [row.submitted_by] : [],
      kind: 'return-sent-back',
      params: {
        organisation: row.organisation_name,
        period: row.period_id,
        count: body.reasons.length,
        reason: body.reasons[0]?.reason ?? '',
        dueOn: body.dueOn,
      },
      link: `/returns/${row.id}`,
    },
  ]);
  return await presentReturn(tx, actor, await readReturnRow(tx, row.id));
}
