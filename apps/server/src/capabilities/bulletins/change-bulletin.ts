import type { Bulletin, changeBulletin as contract } from '@lianchuang/domain/bulletins/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentBulletin, readBulletin } from './store.ts';

/** Edits a draft (R4.3). Throws `not-found`, `stale-version`, `bulletin-published`. */
export async function changeBulletin(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Bulletin> {
  const row = await readBulletin(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentBulletin(tx, actor, row));
  if (row.state !== 'draft') throw new ProblemError('bulletin-published', 409);
  await tx.run(
    `update bulletin set title = $3, addressees = $4, copies = $5, blocks = $6, version = version + 1 where county_id = $1 and id = $2`,
    [tx.countyId, row.id, body.title, body.addressees, body.copies, JSON.stringify(body.blocks)],
  );
  await writeAudit(tx, actor, {
    action: 'change-bulletin',
    entity: 'bulletin',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { title: body.title },
  });
  return await presentBulletin(tx, actor, await readBulletin(tx, row.id));
}
