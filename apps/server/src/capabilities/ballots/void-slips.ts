import type { BallotBox, voidSlips as contract } from '@lianchuang/domain/ballots/contract';
import { withBits } from '@lianchuang/domain/ballots/rules';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentBox, readBox, takeBox } from './store.ts';
import { takeNumbers } from './take-numbers.ts';

/**
 * Voids lost slips or sheets by the numbers printed on them; voices cast with them before stay, since nobody can tell
 * which they were. Throws `not-found`, `not-allowed`, `ballot-over`, `invalid-input`.
 */
export async function voidSlips(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<BallotBox> {
  const box = await takeBox(tx, actor, params.id);
  const numbers = takeNumbers(box, body.ranges, true);
  await tx.run('update ballot_box set voided = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    box.id,
    withBits(box.voided, numbers),
  ]);
  await writeAudit(tx, actor, {
    action: 'void-ballot-slips',
    entity: 'ballot-box',
    entityId: box.id,
    organisation: box.organisation_name,
    detail: { title: box.title, ranges: body.ranges, reason: body.reason },
  });
  return await presentBox(tx, actor, await readBox(tx, box.id));
}
