import type {
  CommitmentTemplate,
  addCommitmentTemplate as contract,
} from '@lianchuang/domain/commitments/templates-contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { checkUnlike, insertTemplate, readTemplate } from './templates-store.ts';

/** Adds a typical commitment to the county's list (R4.1). Throws `template-exists`, `template-withdrawn`. */
export async function addCommitmentTemplate(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<CommitmentTemplate> {
  await checkUnlike(tx, body);
  await insertTemplate(tx, actor, body);
  await writeAudit(tx, actor, {
    action: 'add-commitment-template',
    entity: 'commitment-template',
    entityId: body.id,
    detail: { level: body.level, content: body.content },
  });
  return await readTemplate(tx, body.id);
}
