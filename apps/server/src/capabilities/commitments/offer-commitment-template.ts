import type {
  CommitmentTemplate,
  offerCommitmentTemplate as contract,
} from '@lianchuang/domain/commitments/templates-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readTemplate, takeTemplate } from './templates-store.ts';

/** Withdraws a typical commitment from the list, or offers it again (R4.1). Throws `not-found`, `stale-version`. */
export async function offerCommitmentTemplate(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<CommitmentTemplate> {
  const before = await takeTemplate(tx, actor, params.id, body.version);
  await tx.run(
    'update commitment_template set offered = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, params.id, body.offered],
  );
  await writeAudit(tx, actor, {
    action: body.offered ? 'offer-commitment-template' : 'withdraw-commitment-template',
    entity: 'commitment-template',
    entityId: params.id,
    detail: { level: before.level, content: before.content },
  });
  return await readTemplate(tx, params.id);
}
