import { createHash } from 'node:crypto';
import type { ReadTx } from '../../platform/db/database.ts';
import { readDefinition } from '../campaign/public.ts';
import type { PeriodRow } from '../periods/public.ts';
import { readSealRows } from '../returns/public.ts';
import { readFigureLines } from '../scoring/public.ts';

/**
 * The seal of a locked period: SHA-256 over its dates, the hash of the definition it was judged by, roster, returns,
 * answers, hand-ins, evidence and every computed figure, each as a line in a fixed order.
 */
export async function sealOf(tx: ReadTx, period: PeriodRow): Promise<string> {
  const definition = await readDefinition(tx, period.definition_version ?? 0);
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      period.id,
      period.starts_on,
      period.ends_on,
      period.due_on,
      period.roster_on,
      definition.hash,
    ]),
  );
  for (const line of await readSealRows(tx, period.id)) hash.update(`\n${line}`);
  for (const line of await readFigureLines(tx, period.id)) hash.update(`\n${line}`);
  return hash.digest('hex');
}
