import type {
  writeTypicalCase as contract,
  TypicalCase,
} from '@lianchuang/domain/recognition/cases-contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { finishCase, takeCase } from './cases-store.ts';

/** What made it a model, in words (R5.5). Throws `not-found`, `stale-version`, `wrong-state`. */
export async function writeTypicalCase(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<TypicalCase> {
  const row = await takeCase(tx, actor, params.id, body.version, 'write');
  await tx.run(
    'update typical_case set title = $3, text = $4, written_by = $5 where county_id = $1 and id = $2',
    [tx.countyId, params.id, body.title, body.text, actor.displayName],
  );
  return await finishCase(tx, actor, { ...row, title: body.title }, 'write-typical-case');
}
