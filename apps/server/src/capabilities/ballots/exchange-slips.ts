import type { BallotBox, exchangeSlips as contract } from '@lianchuang/domain/ballots/contract';
import { withBits } from '@lianchuang/domain/ballots/rules';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentBox, putContent, readBox, takeBox } from './store.ts';
import { takeNumbers } from './take-numbers.ts';

/**
 * Takes slips back from those who write on paper: their codes are used up, and as many paper slips may be counted. A
 * paper slip bears no number. Throws `not-found`, `not-allowed`, `ballot-over`, `invalid-input`.
 */
export async function exchangeSlips(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<BallotBox> {
  const box = await takeBox(tx, actor, params.id);
  const numbers = takeNumbers(box, body.ranges);
  await putContent(tx, box, { used: withBits(box.used, numbers), exchanged: numbers.length });
  await writeAudit(tx, actor, {
    action: 'exchange-ballot-slips',
    entity: 'ballot-box',
    entityId: box.id,
    organisation: box.organisation_name,
    detail: { title: box.title, count: numbers.length },
  });
  return await presentBox(tx, actor, await readBox(tx, box.id));
}
