import type { AppraisalDetail, actOnAppraisal as contract } from '@lianchuang/domain/appraisal/contract';
import { appraisalTransitions, keptTally, satisfactionOf } from '@lianchuang/domain/appraisal/rules';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { closeBox } from '../ballots/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { openPoorResult } from './open-poor-result.ts';
import { publishAppraisal } from './publish-appraisal.ts';
import { type AppraisalRow, finishAppraisal, takeAppraisal } from './store.ts';

/**
 * One step of a round by its table of states (R4.2): `close` counts what was cast and forgets it under ten voices, a poor
 * result opens a problem; `publish` puts the result on the public page, `cancel` forgets everything. Throws `not-found`, `not-allowed`,
 * `stale-version`, `wrong-state`, `paper-not-settled`, `too-few-voices`, `comments-unread`, `reason-missing`.
 */
export async function actOnAppraisal(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: z.output<(typeof contract)['params']>; body: z.output<(typeof contract)['body']> },
): Promise<AppraisalDetail> {
  const { row, detail } = await takeAppraisal(tx, actor, params.id, body.version, params.action);
  const step = appraisalTransitions.find((t) => t.action === params.action);
  if (!step)
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: params.action } });
  const told: Record<string, unknown> = {};
  switch (step.action) {
    case 'close':
      told.voices = await close(tx, actor, row, detail.questions);
      break;
    case 'publish':
      await publishAppraisal(tx, actor, row, detail);
      break;
    case 'cancel':
      if (!body.reason)
        throw new ProblemError('invalid-input', 422, {
          errors: [{ field: 'reason', code: 'reason-missing' }],
        });
      told.reason = body.reason;
      await closeBox(tx, actor, row.box_id, false);
      break;
  }
  await tx.run(
    `update appraisal set state = $3, reason = $4, closed_on = case when $3 = 'closed' then $5::date else closed_on end,
       published_on = case when $3 = 'published' then $5::date else published_on end where county_id = $1 and id = $2`,
    [tx.countyId, row.id, step.to, body.reason ?? '', tx.today],
  );
  return await finishAppraisal(tx, actor, row, `${step.action}-appraisal`, told);
}

/** Counts; comments leave the box all at once, under ids that say nothing, in an order that says nothing. */
async function close(
  tx: WriteTx,
  actor: Actor,
  row: AppraisalRow,
  questions: readonly string[],
): Promise<number> {
  const { voices, tally, comments } = await closeBox(tx, actor, row.box_id);
  const kept = keptTally(tally, voices);
  const overall = kept ? satisfactionOf(kept[0] ?? []) : null;
  await tx.run(
    'update appraisal set voices = $3, tally = $4, content = $5, counted = $6 where county_id = $1 and id = $2',
    [
      tx.countyId,
      row.id,
      voices,
      kept ? JSON.stringify(kept) : null,
      overall?.content ?? null,
      overall?.counted ?? null,
    ],
  );
  if (kept && comments.length > 0)
    await tx.run(
      `insert into appraisal_comment (county_id, appraisal_id, id, path, text)
       select $1, $2, gen_random_uuid(), $3, c.text from unnest($4::text[]) as c(text) order by random()`,
      [tx.countyId, row.id, row.path, comments],
    );
  if (kept) await openPoorResult(tx, actor, row, { questions, tally: kept });
  await markAllDirty(tx);
  return voices;
}
