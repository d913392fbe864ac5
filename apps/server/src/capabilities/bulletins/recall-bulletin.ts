import type { Bulletin, recallBulletin as contract } from '@lianchuang/domain/bulletins/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty } from '../periods/public.ts';
import { takeDown } from '../publications/public.ts';
import { presentBulletin, readBulletin } from './store.ts';

/** Takes a bulletin back to be corrected; its number stays its own (R4.3). Throws `not-found`, `stale-version`, `bulletin-not-published`. */
export async function recallBulletin(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Bulletin> {
  const row = await readBulletin(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentBulletin(tx, actor, row));
  if (row.state !== 'published') throw new ProblemError('bulletin-not-published', 409);
  await tx.run(
    `update bulletin set state = 'draft', issued_on = null, version = version + 1 where county_id = $1 and id = $2`,
    [tx.countyId, row.id],
  );
  await takeDown(tx, 'bulletin', [row.id], body.reason);
  await writeAudit(tx, actor, {
    action: 'recall-bulletin',
    entity: 'bulletin',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { title: row.title, reason: body.reason },
  });
  await markAllDirty(tx);
  return await presentBulletin(tx, actor, await readBulletin(tx, row.id));
}
