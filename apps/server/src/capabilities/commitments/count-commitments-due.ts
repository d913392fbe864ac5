import { addDays } from '@lianchuang/domain/periods/calendar';
import type { ReadTx } from '../../platform/db/database.ts';
import { dueWhere, reviewWhere } from './queues.ts';

export interface CommitmentsDue {
  /** To be kept within thirty days, or overdue. */
  due: number;
  overdue: number;
  next: string | null;
  /** That wait for the organisation's review. */
  review: number;
  /** Sent back to be changed, or approved and not yet published. */
  open: number;
}

/** What of commitments an organisation has to do now (R4.1). */
export async function countCommitmentsDue(tx: ReadTx, organisationId: string): Promise<CommitmentsDue> {
  const row = await tx.maybe<CommitmentsDue>(
    `select count(*) filter (where ${dueWhere('$2', '$3')}) as due,
       count(*) filter (where ${dueWhere('$2', '$3')} and t.due_on < $4) as overdue,
       min(t.due_on) filter (where ${dueWhere('$2', '$3')}) as next,
       count(*) filter (where ${reviewWhere('$2')}) as review,
       count(*) filter (where t.organisation_id = $2 and t.state in ('sent-back', 'approved')) as open
     from commitment t where t.county_id = $1 and t.state in ('submitted', 'sent-back', 'approved', 'published', 'reported', 'unkept')`,
    [tx.countyId, organisationId, addDays(tx.today, 30), tx.today],
  );
  return row ?? { due: 0, overdue: 0, next: null, review: 0, open: 0 };
}
