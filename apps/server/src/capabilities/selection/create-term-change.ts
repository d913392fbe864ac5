import type {
  createTermChange as contract,
  TermChange,
} from '@lianchuang/domain/selection/term-changes-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkStages } from './check-stages.ts';
import {
  mayRunTermChanges,
  presentTermChange,
  readTermChange,
  selectTermChanges,
} from './term-change-store.ts';

/** The county sets up a programme of stages for all villages (R2.4). Throws `not-allowed`, `invalid-input`. */
export async function createTermChange(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<TermChange> {
  if (!mayRunTermChanges(actor)) throw new ProblemError('not-allowed', 403);
  checkStages(body.stages);
  if (body.previousId && !(await selectTermChanges(tx)).some((t) => t.id === body.previousId)) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'previousId', code: 'unknown-term-change' }],
    });
  }
  await tx.run(
    `insert into term_change (county_id, id, organisation_id, path, title, starts_on, stages, previous_id, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.countyId,
      body.id,
      actor.organisationId,
      actor.path,
      body.title,
      body.startsOn,
      JSON.stringify(body.stages),
      body.previousId,
      actor.displayName,
      tx.now,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'create-term-change',
    entity: 'term-change',
    entityId: body.id,
    detail: { title: body.title, stages: body.stages.map((s) => [s.title, s.fromOn, s.untilOn]) },
  });
  return presentTermChange(await readTermChange(tx, body.id), actor);
}
