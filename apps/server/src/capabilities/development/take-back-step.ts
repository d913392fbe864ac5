import type { takeBackStep as contract, DevelopmentDetail } from '@lianchuang/domain/development/contract';
import { progressOf } from '@lianchuang/domain/development/rules';
import { reachesRegister } from '@lianchuang/domain/development/states';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { mayAct } from './policy.ts';
import { presentDetail } from './present.ts';
import { countingSteps, selectPerson, selectSteps, settlePerson, takePerson } from './store.ts';

/**
 * The latest step was a mistake: it stays with its reason and no longer counts (R1.5). Throws `no-step`,
 * `step-registered` for what has reached the member register, `not-allowed`.
 */
export async function takeBackStep(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<DevelopmentDetail> {
  const row = await takePerson(tx, params.id, body.version, (r) => presentDetail(tx, actor, r));
  const steps = (await selectSteps(tx, row.id)).filter((s) => s.taken_back_reason === null);
  const last = steps.at(-1);
  if (!last) throw new ProblemError('no-step', 409);
  const from = progressOf(row.applied_on, countingSteps(steps.slice(0, -1))).state;
  if (reachesRegister(last.act, from)) throw new ProblemError('step-registered', 409);
  if (!mayAct(actor, last.act, from)) throw new ProblemError('not-allowed', 403);
  await tx.run(
    `update development_step set taken_back_at = $4, taken_back_reason = $5 where county_id = $1 and person_id = $2 and id = $3`,
    [tx.countyId, row.id, last.id, tx.now, body.reason],
  );
  await settlePerson(tx, row);
  await writeAudit(tx, actor, {
    action: 'take-back-step',
    entity: 'development-person',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { name: row.name, act: last.act, on: last.on_date, reason: body.reason },
  });
  await markAllDirty(tx);
  return await presentDetail(tx, actor, await selectPerson(tx, row.id));
}
