import { rolesWith } from '@lianchuang/domain/identity/roles';
import type { ReadTx } from '../../platform/db/database.ts';
import { nobodyNearer } from '../identity/public.ts';
import { wantedSubjects } from './wanted-subjects.ts';

/** What nobody answers for and the actor is the nearest to say who does (R3.7). */
export async function countUnassigned(tx: ReadTx): Promise<number> {
  const row = await tx.maybe<{ n: number }>(
    `select count(*)::integer as n from (${wantedSubjects('$2')}) w
     where w.first_responsible is null and w.path >= $3 and w.path < $4 and ${nobodyNearer('w.path', '$3', '$5')}`,
    [tx.countyId, tx.today, tx.scope.lo, tx.scope.hi, rolesWith('responsibilities.change')],
  );
  return row?.n ?? 0;
}
