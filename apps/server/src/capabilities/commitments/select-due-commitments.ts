import type { ReadTx } from '../../platform/db/database.ts';

export interface DueCommitment {
  organisation_id: string;
  content: string;
  due_on: string;
  state: string;
}

/** Published commitments of organisations themselves that fell due between two days, by date (R4.1, R4.3). */
export function selectDueCommitments(
  tx: ReadTx,
  organisationIds: readonly string[],
  from: string,
  to: string,
): Promise<DueCommitment[]> {
  return tx.many<DueCommitment>(
    `select organisation_id, content, due_on, state from commitment
     where county_id = $1 and organisation_id = any($2) and level <> 'member' and published_on is not null and due_on between $3 and $4
     order by due_on, id`,
    [tx.countyId, organisationIds, from, to],
  );
}
