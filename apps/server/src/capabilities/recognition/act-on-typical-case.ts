import type {
  actOnTypicalCase as contract,
  TypicalCase,
} from '@lianchuang/domain/recognition/cases-contract';
import { caseTransitions } from '@lianchuang/domain/recognition/states';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishCase, takeCase } from './cases-store.ts';
import { hideCase, showCase } from './show-case.ts';

/** A model says what it did and how: shorter than this many characters it says nothing. */
const leastText = 30;

/**
 * One step of a case by its table of states (R5.5). Throws `not-found`, `stale-version`, `wrong-state`; `invalid-input`
 * with `case-text-missing`, `reason-missing`.
 */
export async function actOnTypicalCase(
  tx: WriteTx,
  actor: Actor,
  {
    params,
    body,
  }: { params: z.output<(typeof contract)['params']>; body: z.output<(typeof contract)['body']> },
): Promise<TypicalCase> {
  const row = await takeCase(tx, actor, params.id, body.version, params.action);
  const step = caseTransitions.find((t) => t.action === params.action);
  if (!step)
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: params.action } });
  if (step.needs === 'text' && row.text.length < leastText) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'text', code: 'case-text-missing', params: { least: leastText } }],
    });
  }
  if (step.needs === 'reason' && !body.reason) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'reason', code: 'reason-missing' }] });
  }
  await tx.run(
    `update typical_case set state = $3, reason = coalesce($4, reason), published_on = case when $3 = 'published' then $5::date else published_on end
     where county_id = $1 and id = $2`,
    [tx.countyId, params.id, step.to, body.reason ?? null, tx.today],
  );
  if (step.to === 'published') await showCase(tx, row, actor.displayName);
  if (step.to === 'withdrawn') await hideCase(tx, row.id, body.reason ?? '');
  return await finishCase(
    tx,
    actor,
    row,
    `${params.action}-typical-case`,
    body.reason ? { reason: body.reason } : {},
  );
}
