import { publicStates } from '@lianchuang/domain/commitments/states';
import type { ReadTx } from '../../platform/db/database.ts';

export interface CurrentCommitment {
  readonly id: string;
  readonly organisation_id: string;
  readonly content: string;
  readonly due_on: string;
}

/**
 * What the people may judge now (R4.2): public commitments of organisations themselves below the actor's, due from the first
 * day of this year on, the earliest first.
 */
export function selectCurrentCommitments(tx: ReadTx): Promise<CurrentCommitment[]> {
  return tx.many<CurrentCommitment>(
    `select id, organisation_id, content, due_on from commitment
     where county_id = $1 and path > $2 and path < $3 and level <> 'member' and state = any($4) and due_on >= $5::date
     order by due_on, id`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, publicStates, `${tx.today.slice(0, 4)}-01-01`],
  );
}
