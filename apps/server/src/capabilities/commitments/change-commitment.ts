import type { Commitment, changeCommitment as contract } from '@lianchuang/domain/commitments/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkDue } from './add-commitment.ts';
import { mayChange } from './policy.ts';
import { presentCommitment } from './present.ts';
import { readCommitment } from './store.ts';

/** Changes words or date before it is reviewed (R4.1). Throws `not-found`, `stale-version`, `commitment-fixed`. */
export async function changeCommitment(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Commitment> {
  const row = await readCommitment(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentCommitment(tx, actor, row));
  if (!mayChange(actor, row)) throw new ProblemError('commitment-fixed', 409);
  checkDue(tx, body.dueOn);
  await tx.run(
    'update commitment set content = $3, due_on = $4, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, row.id, body.content, body.dueOn],
  );
  await writeAudit(tx, actor, {
    action: 'change-commitment',
    entity: 'commitment',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: {
      before: { content: row.content, dueOn: row.due_on },
      after: { content: body.content, dueOn: body.dueOn },
    },
  });
  return await presentCommitment(tx, actor, await readCommitment(tx, row.id));
}
