import type { actOnDutyReport as contract, DutyReportDetail } from '@lianchuang/domain/duty-reports/contract';
import { dutyReportTransitions, gradeOf } from '@lianchuang/domain/duty-reports/rules';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { closeBox, openBoxes } from '../ballots/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { type DutyReportRow, finishDutyReport, heldBy, takeDutyReport } from './store.ts';

/**
 * One step of a report by its table of states (R4.5): the vote opens, closes with a grade, or all is given up. Throws
 * `not-found`, `not-allowed`, `stale-version`, `wrong-state`, `paper-not-settled`, `more-voices-than-present`.
 */
export async function actOnDutyReport(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: z.output<(typeof contract)['params']>; body: z.output<(typeof contract)['body']> },
): Promise<DutyReportDetail> {
  const row = await takeDutyReport(tx, actor, params.id, body.version, params.action);
  const step = dutyReportTransitions.find((t) => t.action === params.action);
  if (!step)
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: params.action } });
  if (step.action === 'open-vote') await openVote(tx, row);
  if (step.action === 'close-vote') await closeVote(tx, actor, row);
  if (step.action === 'cancel' && row.box_id && row.state === 'voting')
    await closeBox(tx, actor, row.box_id, false);
  await tx.run('update duty_report set state = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
    step.to,
  ]);
  return await finishDutyReport(tx, actor, row, `${step.action}-on-duty-report`);
}

async function openVote(tx: WriteTx, row: DutyReportRow): Promise<void> {
  const id = tx.uuid();
  await openBoxes(tx, [
    {
      id,
      organisationId: row.organisation_id,
      path: row.path,
      heldBy: heldBy(row.audience),
      purpose: 'duty-report',
      title: `${row.reporter}党建工作述职评议`,
      questions: [`对${row.reporter}同志抓党建工作的评价`],
      comments: false,
      closesOn: null,
    },
  ]);
  await tx.run('update duty_report set box_id = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
    id,
  ]);
}

async function closeVote(tx: WriteTx, actor: Actor, row: DutyReportRow): Promise<void> {
  const { voices, tally } = await closeBox(tx, actor, row.box_id ?? '');
  if (voices > row.present)
    throw new ProblemError('more-voices-than-present', 409, { params: { voices, present: row.present } });
  const counts = tally[0] ?? [];
  const grade = gradeOf(counts);
  await tx.run(
    'update duty_report set tally = $3, voices = $4, grade = $5 where county_id = $1 and id = $2',
    [tx.countyId, row.id, grade === null ? null : JSON.stringify(counts), voices, grade],
  );
  await markAllDirty(tx);
}
