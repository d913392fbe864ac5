import type {
  CommitmentTemplate,
  changeCommitmentTemplate as contract,
} from '@lianchuang/domain/commitments/templates-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkUnlike, readTemplate, takeTemplate } from './templates-store.ts';

/**
 * Puts a typical commitment into other words; what was begun from it stays as it is (R4.1). Throws `not-found`,
 * `stale-version`, `template-exists`, `template-withdrawn`.
 */
export async function changeCommitmentTemplate(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<CommitmentTemplate> {
  const before = await takeTemplate(tx, actor, params.id, body.version);
  await checkUnlike(tx, { ...before, content: body.content });
  await tx.run(
    'update commitment_template set content = $3, version = version + 1 where county_id = $1 and id = $2',
    [tx.countyId, params.id, body.content],
  );
  await writeAudit(tx, actor, {
    action: 'change-commitment-template',
    entity: 'commitment-template',
    entityId: params.id,
    detail: { level: before.level, before: { content: before.content }, after: { content: body.content } },
  });
  return await readTemplate(tx, params.id);
}
