import type { actOnNomination as contract, NominationDetail } from '@lianchuang/domain/recognition/contract';
import { type NominationNeed, nominationStep } from '@lianchuang/domain/recognition/states';
import { publicityEnd } from '@lianchuang/domain/selection/competition';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { refuseIneligible } from './read-facts.ts';
import { isPublic, showNomination } from './show-nomination.ts';
import { finishNomination, type NominationRow, takeNomination } from './store.ts';

type Body = z.output<(typeof contract)['body']>;

/**
 * One step of a nomination by its table of states, and what everybody reads of it (R5.1). Throws `not-eligible` with every reason; `quota-used-up`
 * (409); `invalid-input` with what is still lacking: `judgement-missing`, `publicity-too-short`, `award-publicity-not-over`,
 * `objection-open`, `award-objection-founded`, `decision-missing`, `reason-missing`.
 */
export async function actOnNomination(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: z.output<(typeof contract)['params']>; body: Body },
): Promise<NominationDetail> {
  const { row, detail } = await takeNomination(tx, actor, params.id, body.version, params.action);
  const step = nominationStep(row.state, params.action);
  if (!step)
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: params.action } });
  const errors = step.needs.flatMap((need) => lacking[need]?.(detail, body, tx.today) ?? []);
  if (params.action === 'publish' && (body.publicityUntil ?? '9999') < publicityEnd(tx.today)) {
    errors.push({
      field: 'publicityUntil',
      code: 'publicity-too-short',
      params: { earliest: publicityEnd(tx.today) },
    });
  }
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  if (step.needs.includes('eligible')) refuseIneligible(detail.checks);
  const certificate = step.needs.includes('quota') ? await takeSeat(tx, row) : null;
  if (params.action === 'revoke') await giveSeatBack(tx, row);
  await tx.run(
    `update nomination set state = $3, reason = coalesce(nullif($4, ''), reason),
       publicity_from = case when $3 = 'shortlisted' then null else coalesce($5, publicity_from) end,
       publicity_until = case when $3 = 'shortlisted' then null else coalesce($6, publicity_until) end,
       decided_on = case when $3 = 'conferred' then $7::date else decided_on end,
       decision = coalesce($8, decision), certificate = coalesce($9, certificate),
       revoked_on = case when $3 = 'revoked' then $7::date end
     where county_id = $1 and id = $2`,
    [
      tx.countyId,
      row.id,
      step.to,
      body.reason ?? '',
      step.to === 'publicity' ? tx.today : null,
      step.to === 'publicity' ? (body.publicityUntil ?? publicityEnd(tx.today)) : null,
      tx.today,
      step.to === 'conferred' ? (body.decision ?? '') : null,
      certificate,
    ],
  );
  if (isPublic(row.state) || isPublic(step.to))
    await showNomination(tx, row, actor.displayName, body.reason ?? '');
  if (step.to === 'conferred' || step.to === 'revoked') await markAllDirty(tx);
  return await finishNomination(tx, actor, row, `${params.action}-nomination`, {
    ...(body.reason ? { reason: body.reason } : {}),
    ...(certificate === null ? {} : { certificate, decision: body.decision }),
  });
}

/**
 * One seat of the year's quota, and the number of the certificate. The row is held until the decision is kept, so that
 * of two who decide at once the second sees what the first has taken. Throws `quota-used-up`.
 */
async function takeSeat(tx: WriteTx, row: NominationRow): Promise<number> {
  const seat = await tx.maybe<{ numbered: number }>(
    `update award_quota set conferred = conferred + 1, numbered = numbered + 1
     where county_id = $1 and year = $2 and kind = $3 and (most is null or conferred < most) returning numbered`,
    [tx.countyId, row.year, row.kind],
  );
  if (seat) return seat.numbered;
  const quota = await tx.maybe<{ most: number }>(
    'select most from award_quota where county_id = $1 and year = $2 and kind = $3',
    [tx.countyId, row.year, row.kind],
  );
  throw new ProblemError('quota-used-up', 409, { params: { most: quota?.most ?? 0 } });
}

async function giveSeatBack(tx: WriteTx, row: NominationRow): Promise<void> {
  await tx.run(
    'update award_quota set conferred = conferred - 1 where county_id = $1 and year = $2 and kind = $3',
    [tx.countyId, row.year, row.kind],
  );
}

const lacking: Readonly<
  Partial<Record<NominationNeed, (detail: NominationDetail, body: Body, today: string) => ProblemDetail[]>>
> = {
  judged: ({ judgement }) => (judgement === null ? [{ code: 'judgement-missing' }] : []),
  'publicity-over': ({ publicityUntil, objections }, { decision }, today) => [
    ...(publicityUntil !== null && today > publicityUntil
      ? []
      : [{ code: 'award-publicity-not-over', params: { until: publicityUntil ?? '' } }]),
    ...(objections.some((o) => o.finding === 'open') ? [{ code: 'objection-open' }] : []),
    ...(objections.some((o) => o.finding === 'founded') ? [{ code: 'award-objection-founded' }] : []),
    ...(decision ? [] : [{ field: 'decision', code: 'decision-missing' }]),
  ],
  reason: (_detail, { reason }) => (reason ? [] : [{ field: 'reason', code: 'reason-missing' }]),
};
