import type { listTermChanges as contract } from '@lianchuang/domain/selection/term-changes-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayRunTermChanges, presentTermChange, selectTermChanges } from './term-change-store.ts';

/** The county's programmes of term change, the latest first (R2.4). */
export async function listTermChanges(
  tx: ReadTx,
  actor: Actor,
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await selectTermChanges(tx);
  return { items: rows.map((row) => presentTermChange(row, actor)), mayCreate: mayRunTermChanges(actor) };
}
