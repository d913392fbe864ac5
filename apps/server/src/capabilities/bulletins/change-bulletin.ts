import type { Bulletin, changeBulletin as contract } from '@lianchuang/domain/bulletins/contract';
import type { PublicationBlock } from '@lianchuang/domain/publications/contract';
import { editedCells, keptTable } from '@lianchuang/domain/publications/tables';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentBulletin, readBulletin } from './store.ts';

/**
 * Edits a draft; what the figures gave stays beside a cell that is put into other words (R4.3). Throws `not-found`,
 * `stale-version`, `bulletin-published`, `invalid-input` (`table-unknown`).
 */
export async function changeBulletin(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Bulletin> {
  const row = await readBulletin(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentBulletin(tx, actor, row));
  if (row.state !== 'draft') throw new ProblemError('bulletin-published', 409);
  const blocks = body.blocks.map((block) => withKeptTable(block, row.blocks));
  await tx.run(
    `update bulletin set title = $3, addressees = $4, copies = $5, blocks = $6, version = version + 1 where county_id = $1 and id = $2`,
    [tx.countyId, row.id, body.title, body.addressees, body.copies, JSON.stringify(blocks)],
  );
  await writeAudit(tx, actor, {
    action: 'change-bulletin',
    entity: 'bulletin',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { title: body.title, edited: blocks.flatMap(({ table }) => (table ? editedCells(table) : [])) },
  });
  return await presentBulletin(tx, actor, await readBulletin(tx, row.id));
}

function withKeptTable(block: PublicationBlock, draft: readonly PublicationBlock[]): PublicationBlock {
  if (!block.table) return block;
  const table = keptTable(
    block.table,
    draft.flatMap((own) => (own.table ? [own.table] : [])),
  );
  if (!table) {
    throw new ProblemError('invalid-input', 422, { errors: [{ field: 'blocks', code: 'table-unknown' }] });
  }
  return { ...block, table };
}
