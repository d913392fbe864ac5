import { competitionTransitions, publicityEnd } from '@lianchuang/domain/selection/competition';
import type {
  CompetitionDetail,
  actOnCompetition as contract,
} from '@lianchuang/domain/selection/competitions-contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishCompetition, takeCompetition } from './competition-store.ts';

type Body = z.output<(typeof contract)['body']>;

/**
 * One step of a competition by its table of states (R2.2). Throws `invalid-input` with what is still lacking:
 * `applications-still-open`, `not-all-checked`, `nobody-eligible`, `not-all-scored`, `choose-an-applicant`,
 * `publicity-too-short`, `publicity-not-over`, `objection-open`, `objection-founded`, `reason-missing`.
 */
export async function actOnCompetition(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: z.output<(typeof contract)['params']>; body: Body },
): Promise<CompetitionDetail> {
  const { row, detail } = await takeCompetition(tx, actor, params.id, body.version, params.action);
  const step = competitionTransitions.find((t) => t.action === params.action);
  if (!step)
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: params.action } });
  const errors = step.needs ? lacking[step.needs](detail, body, tx.today) : [];
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  const published = params.action === 'publish';
  await tx.run(
    `update competition set state = $3, reason = coalesce(nullif($4, ''), reason),
       chosen_id = case when $3 = 'scoring' then null else coalesce($5, chosen_id) end,
       publicity_from = case when $3 = 'scoring' then null else coalesce($6, publicity_from) end,
       publicity_until = case when $3 = 'scoring' then null else coalesce($7, publicity_until) end,
       appointed_on = case when $3 = 'appointed' then $8::date end where county_id = $1 and id = $2`,
    [
      tx.countyId,
      row.id,
      step.to,
      body.reason ?? '',
      published ? (body.applicationId ?? null) : null,
      published ? tx.today : null,
      published ? (body.publicityUntil ?? publicityEnd(tx.today)) : null,
      tx.today,
    ],
  );
  return await finishCompetition(tx, actor, row, `${params.action}-competition`, {
    ...(body.reason ? { reason: body.reason } : {}),
    ...(published ? { chosen: detail.applicants.find((a) => a.id === body.applicationId)?.name } : {}),
  });
}

type Needs = NonNullable<(typeof competitionTransitions)[number]['needs']>;
const lacking: Readonly<
  Record<Needs, (detail: CompetitionDetail, body: Body, today: string) => ProblemDetail[]>
> = {
  'applications-closed': ({ closesOn }, _body, today) =>
    today > closesOn ? [] : [{ code: 'applications-still-open', params: { until: closesOn } }],
  'all-checked': ({ applicants }) => [
    ...(applicants.some((a) => a.eligibility === 'unchecked') ? [{ code: 'not-all-checked' }] : []),
    ...(applicants.some((a) => a.eligibility === 'eligible') ? [] : [{ code: 'nobody-eligible' }]),
  ],
  'all-scored': ({ applicants }, { applicationId, publicityUntil }, today) => {
    const eligible = applicants.filter((a) => a.eligibility === 'eligible');
    const judges = new Set(eligible.flatMap((a) => a.scores.map((s) => s.judge))).size;
    const earliest = publicityEnd(today);
    return [
      ...(judges === 0 || eligible.some((a) => a.scores.length < judges) ? [{ code: 'not-all-scored' }] : []),
      ...(eligible.some((a) => a.id === applicationId)
        ? []
        : [{ field: 'applicationId', code: 'choose-an-applicant' }]),
      ...(publicityUntil !== undefined && publicityUntil < earliest
        ? [{ field: 'publicityUntil', code: 'publicity-too-short', params: { earliest } }]
        : []),
    ];
  },
  'publicity-over': ({ publicityUntil, objections }, _body, today) => [
    ...(publicityUntil !== null && today > publicityUntil
      ? []
      : [{ code: 'publicity-not-over', params: { until: publicityUntil ?? '' } }]),
    ...(objections.some((o) => o.finding === 'open') ? [{ code: 'objection-open' }] : []),
    ...(objections.some((o) => o.finding === 'founded') ? [{ code: 'objection-founded' }] : []),
  ],
  reason: (_detail, { reason }) => (reason ? [] : [{ field: 'reason', code: 'reason-missing' }]),
};
