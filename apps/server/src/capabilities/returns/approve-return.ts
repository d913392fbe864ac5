import type { approveReturn as contract, ReturnDetail } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { formOf, presentReturn } from './get-return.ts';
import { recordStep, takeReturn } from './move-return.ts';
import { mayReview } from './policy.ts';
import { type ReturnRow, readReturnRow, selectAnswers } from './store.ts';

/** Approves a return with the reviewer's grades; criteria left out take the organisation's own judgement (R3.4). */
export async function approveReturn(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<ReturnDetail> {
  const row = await takeReturn(tx, actor, params.id, body.version, 'approve', mayReview);
  await settleReturn(tx, actor, row, body.judgements, body.falseFigures);
  return await presentReturn(tx, actor, await readReturnRow(tx, row.id));
}

/** The approval of one return already taken; approving many does the same for each. */
export async function settleReturn(
  tx: WriteTx,
  actor: Actor,
  row: ReturnRow,
  judgements: Readonly<Record<string, number>>,
  falseFigures: boolean,
): Promise<void> {
  const { form } = await formOf(tx, row);
  const graded = form.questions.flatMap((q) => (q.judge ? [{ question: q.id, criterion: q.judge }] : []));
  const unknown = Object.keys(judgements).filter((id) => !graded.some((g) => g.criterion === id));
  if (unknown.length > 0) {
    throw new ProblemError('unknown-criterion', 422, {
      errors: unknown.map((field) => ({ field, code: 'unknown-criterion' })),
    });
  }
  const answers = new Map((await selectAnswers(tx, row.id)).map((a) => [a.question_id, a.value]));
  const grades: Record<string, number> = {};
  for (const { question, criterion } of graded) {
    const grade = judgements[criterion] ?? answers.get(question);
    if (typeof grade === 'number') grades[criterion] = grade;
  }
  await tx.run('update return set judgements = $3, false_figures = $4 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
    JSON.stringify(grades),
    falseFigures,
  ]);
  await recordStep(tx, actor, row, 'approve', [], { judgements: grades, falseFigures });
  await notify(tx, [
    {
      organisations: [row.organisation_id],
      roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
      kind: 'return-approved',
      params: { organisation: row.organisation_name, period: row.period_id },
      link: `/returns/${row.id}`,
    },
  ]);
}
