import type {
  saveTermChange as contract,
  TermChange,
} from '@lianchuang/domain/selection/term-changes-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkStages } from './check-stages.ts';
import { mayRunTermChanges, presentTermChange, readTermChange } from './term-change-store.ts';

/** Changes title, stages and dates (R2.4); ticks of a stage that is taken out stay and count no more. */
export async function saveTermChange(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<TermChange> {
  const before = await readTermChange(tx, params.id);
  if (!mayRunTermChanges(actor)) throw new ProblemError('not-allowed', 403);
  if (before.version !== body.version) throw stale(presentTermChange(before, actor));
  checkStages(body.stages);
  const touched = await tx.run(
    'update term_change set title = $4, stages = $5, version = version + 1 where county_id = $1 and id = $2 and version = $3',
    [tx.countyId, params.id, body.version, body.title, JSON.stringify(body.stages)],
  );
  const after = presentTermChange(await readTermChange(tx, params.id), actor);
  if (touched === 0) throw stale(after);
  await writeAudit(tx, actor, {
    action: 'save-term-change',
    entity: 'term-change',
    entityId: params.id,
    detail: { title: body.title, stages: body.stages.map((s) => [s.title, s.fromOn, s.untilOn]) },
  });
  return after;
}
