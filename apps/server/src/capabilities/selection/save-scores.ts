import type {
  CompetitionDetail,
  saveScores as contract,
} from '@lianchuang/domain/selection/competitions-contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishCompetition, takeCompetition } from './competition-store.ts';

/** One judge's sheet, in place of what that judge gave before (R2.2). Throws `invalid-input` with `unknown-application`. */
export async function saveScores(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<CompetitionDetail> {
  const { row, detail } = await takeCompetition(tx, actor, params.id, body.version, 'save-scores');
  const eligible = new Set(detail.applicants.filter((a) => a.eligibility === 'eligible').map((a) => a.id));
  const errors = body.scores.flatMap((s, i) =>
    eligible.has(s.applicationId)
      ? []
      : [{ field: 'applicationId', row: i + 1, code: 'unknown-application' }],
  );
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  await tx.run('delete from competition_score where county_id = $1 and competition_id = $2 and judge = $3', [
    tx.countyId,
    params.id,
    body.judge,
  ]);
  await tx.run(
    `insert into competition_score (county_id, competition_id, application_id, judge, path, score)
     select distinct on (s.id) $1, $2, s.id, $3, $4, s.score from unnest($5::uuid[], $6::numeric[]) as s(id, score)`,
    [
      tx.countyId,
      params.id,
      body.judge,
      row.path,
      body.scores.map((s) => s.applicationId),
      body.scores.map((s) => s.score),
    ],
  );
  return await finishCompetition(tx, actor, row, 'save-scores', {
    judge: body.judge,
    scores: body.scores.map((s) => [detail.applicants.find((a) => a.id === s.applicationId)?.name, s.score]),
  });
}
