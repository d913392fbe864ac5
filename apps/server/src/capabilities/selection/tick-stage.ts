import type { tickStage as contract } from '@lianchuang/domain/selection/term-changes-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readTermChange } from './term-change-store.ts';

/**
 * Ticks a stage off for villages, or takes ticks back (R2.4). Throws `invalid-input` with `unknown-stage`,
 * `unknown-organisation`, `shown-by-elections` where the stage is not one to tick, `date-in-future`.
 */
export async function tickStage(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<{ ok: true }> {
  const { stages, title } = await readTermChange(tx, params.id);
  const stage = stages.find((s) => s.id === body.stageId);
  const places = await tx.many<{ id: string; path: string }>(
    `select id, path from organisation where county_id = $1 and id = any($2) and kind = 'village-branch' and path >= $3 and path < $4`,
    [tx.countyId, body.organisationIds, tx.scope.lo, tx.scope.hi],
  );
  const known = new Set(places.map((p) => p.id));
  const errors = [
    ...(stage ? [] : [{ field: 'stageId', code: 'unknown-stage' }]),
    ...(stage && stage.by !== 'tick' ? [{ field: 'stageId', code: 'shown-by-elections' }] : []),
    ...body.organisationIds.flatMap((id, row) =>
      known.has(id) ? [] : [{ field: 'organisationIds', row: row + 1, code: 'unknown-organisation' }],
    ),
    ...(body.reachedOn !== null && body.reachedOn > tx.today
      ? [{ field: 'reachedOn', code: 'date-in-future' }]
      : []),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  if (body.reachedOn === null) {
    await tx.run(
      'delete from term_change_tick where county_id = $1 and term_change_id = $2 and stage_id = $3 and organisation_id = any($4)',
      [tx.countyId, params.id, body.stageId, body.organisationIds],
    );
  } else {
    await tx.run(
      `insert into term_change_tick (county_id, term_change_id, organisation_id, stage_id, path, reached_on, by_name)
       select $1, $2, p.id, $3, p.path, $4, $5 from unnest($6::uuid[], $7::text[]) as p(id, path)
       on conflict (county_id, term_change_id, organisation_id, stage_id) do update set reached_on = excluded.reached_on, by_name = excluded.by_name`,
      [
        tx.countyId,
        params.id,
        body.stageId,
        body.reachedOn,
        actor.displayName,
        places.map((p) => p.id),
        places.map((p) => p.path),
      ],
    );
  }
  await writeAudit(tx, actor, {
    action: body.reachedOn === null ? 'untick-stage' : 'tick-stage',
    entity: 'term-change',
    entityId: params.id,
    detail: { title, stage: stage?.title, villages: body.organisationIds.length, reachedOn: body.reachedOn },
  });
  return { ok: true };
}
