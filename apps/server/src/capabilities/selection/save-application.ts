import type {
  CompetitionDetail,
  saveApplication as contract,
} from '@lianchuang/domain/selection/competitions-contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishCompetition, takeCompetition } from './competition-store.ts';

/**
 * Writes down an application or its check (R2.2). Throws `invalid-input` with `applied-outside-period`,
 * `reason-missing` where somebody is refused without one.
 */
export async function saveApplication(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: { id: string; applicationId: string }; body: z.output<(typeof contract)['body']> },
): Promise<CompetitionDetail> {
  const { row, detail } = await takeCompetition(tx, actor, params.id, body.version, 'save-application');
  const errors = [
    ...(body.appliedOn < row.opens_on || body.appliedOn > row.closes_on
      ? [
          {
            field: 'appliedOn',
            code: 'applied-outside-period',
            params: { from: row.opens_on, until: row.closes_on },
          },
        ]
      : []),
    ...(body.eligibility === 'refused' && body.remark === ''
      ? [{ field: 'remark', code: 'reason-missing' }]
      : []),
    ...(detail.applicants.some((a) => a.id !== params.applicationId && a.name === body.name)
      ? [{ field: 'name', code: 'name-given-twice' }]
      : []),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  await tx.run(
    `insert into competition_application (county_id, competition_id, id, path, name, born_on, education, origin, applied_on, eligibility, remark)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (county_id, competition_id, id) do update set name = excluded.name, born_on = excluded.born_on,
       education = excluded.education, origin = excluded.origin, applied_on = excluded.applied_on,
       eligibility = excluded.eligibility, remark = excluded.remark`,
    [
      tx.countyId,
      params.id,
      params.applicationId,
      row.path,
      body.name,
      body.bornOn,
      body.education,
      body.origin,
      body.appliedOn,
      body.eligibility,
      body.remark,
    ],
  );
  return await finishCompetition(tx, actor, row, 'save-application', {
    name: body.name,
    eligibility: body.eligibility,
    remark: body.remark,
  });
}
