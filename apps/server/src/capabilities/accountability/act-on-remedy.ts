import {
  type actOnRemedy as contract,
  type Remedy,
  remedyTransitions,
} from '@lianchuang/domain/remedies/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markDirty } from '../periods/public.ts';
import { presentRemedy, type RemedyRow, selectRemedy } from './list-remedies.ts';

/** One step of a remedy by its table of states: done, accepted, rejected, cancelled, restored (R3.5). */
export async function actOnRemedy(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: z.output<(typeof contract)['params']>; body: z.output<(typeof contract)['body']> },
): Promise<Remedy> {
  const read = () =>
    tx.maybe<RemedyRow>(`${selectRemedy} and m.id = $2 for update of m`, [tx.countyId, params.id]);
  const row = await read();
  if (!row) throw notFound('remedy');
  if (row.version !== body.version) throw stale(presentRemedy(row, actor, tx.today));
  const transition = remedyTransitions.find(
    (t) => t.action === params.action && (t.from as readonly string[]).includes(row.state),
  );
  if (!transition)
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: params.action } });
  if (!actor.rights.includes(transition.right)) throw new ProblemError('not-allowed', 403);
  await tx.run(
    `update remedy set state = $3, note = coalesce($4, note), version = version + 1,
       closed_on = case when $3 = 'closed' then $5::date else null end where county_id = $1 and id = $2`,
    [tx.countyId, params.id, transition.to, body.note ?? null, tx.today],
  );
  await writeAudit(tx, actor, {
    action: `${params.action}-remedy`,
    entity: 'remedy',
    entityId: params.id,
    organisation: row.organisation_name,
    detail: body.note ? { note: body.note } : {},
  });
  await markDirty(tx, row.period_id);
  const after = await read();
  if (!after) throw notFound('remedy');
  return presentRemedy(after, actor, tx.today);
}
