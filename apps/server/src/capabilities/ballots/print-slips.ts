import type { printSlips as contract } from '@lianchuang/domain/ballots/contract';
import { formatCode, slipsPerSheet } from '@lianchuang/domain/ballots/rules';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { hashOf, randomSymbols } from './code-of.ts';
import { takeBox } from './store.ts';

const mostSlips = 9999;

/**
 * Codes for so many more sheets, ten slips each. A route of its own making: the answers of other writes are kept for
 * replays, and these must not lie in the database. Throws `not-found`, `not-allowed`, `ballot-over`, `too-many-slips`.
 */
export async function printSlips({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, unknown, { sheets: number }>): Promise<
  z.output<(typeof contract)['response']>
> {
  idempotencyKey(request);
  return await platform.db.write(actor.scope, async (tx) => {
    const box = await takeBox(tx, actor, input.params.id);
    const count = input.body.sheets * slipsPerSheet;
    if (box.slips + count > mostSlips)
      throw new ProblemError('too-many-slips', 422, { params: { most: mostSlips } });
    const slips = Array.from({ length: count }, (_, i) => ({
      number: box.slips + i + 1,
      symbols: randomSymbols(),
    }));
    await tx.run(
      `insert into ballot_code (county_id, hash, box_id, number, path)
       select $1, s.hash, $2, s.number, $3 from unnest($4::bytea[], $5::integer[]) as s(hash, number)`,
      [tx.countyId, box.id, box.path, slips.map((s) => hashOf(tx, s.symbols)), slips.map((s) => s.number)],
    );
    await tx.run('update ballot_box set slips = slips + $3 where county_id = $1 and id = $2', [
      tx.countyId,
      box.id,
      count,
    ]);
    await writeAudit(tx, actor, {
      action: 'print-ballot-slips',
      entity: 'ballot-box',
      entityId: box.id,
      organisation: box.organisation_name,
      detail: { title: box.title, first: box.slips + 1, last: box.slips + count },
    });
    return { slips: slips.map((s) => ({ number: s.number, code: formatCode(tx.countyId, s.symbols) })) };
  });
}
