import type { saveDutyReport as contract, DutyReportDetail } from '@lianchuang/domain/duty-reports/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkHeldOn } from './check-held-on.ts';
import { finishDutyReport, takeDutyReport } from './store.ts';

/**
 * The text, what was asked and answered; who reported, when and before how many only until the vote is open. Throws
 * `not-found`, `not-allowed`, `stale-version`, `wrong-state`, `invalid-input`, `vote-has-begun`.
 */
export async function saveDutyReport(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<DutyReportDetail> {
  const row = await takeDutyReport(tx, actor, params.id, body.version, 'save');
  const same = row.reporter === body.reporter && row.held_on === body.heldOn && row.present === body.present;
  if (row.state !== 'drafted' && !same) throw new ProblemError('vote-has-begun', 409);
  checkHeldOn(tx, body.heldOn);
  await tx.run(
    `update duty_report set reporter = $3, held_on = $4, present = $5, text = $6, exchanges = $7
     where county_id = $1 and id = $2`,
    [
      tx.countyId,
      row.id,
      body.reporter,
      body.heldOn,
      body.present,
      body.text,
      JSON.stringify(body.exchanges),
    ],
  );
  return await finishDutyReport(tx, actor, row, 'save-duty-report', { exchanges: body.exchanges.length });
}
