import { addDays } from '@lianchuang/domain/periods/calendar';
import type { ReadTx } from '../../platform/db/database.ts';
import { overdueWhere } from './store.ts';

/** Requests at an organisation that were promised within a week, or are overdue (R4.4). */
export async function countCardsDue(
  tx: ReadTx,
  organisationId: string,
): Promise<{ due: number; overdue: number; next: string | null }> {
  const row = await tx.maybe<{ due: number; overdue: number; next: string | null }>(
    `select count(*) as due, count(*) filter (where ${overdueWhere('$3')}) as overdue, min(t.promised_by) as next
     from service_card t where t.county_id = $1 and t.organisation_id = $2 and t.removed_at is null and t.request <> ''
       and t.closed_on is null and t.promised_by <= $4`,
    [tx.countyId, organisationId, tx.today, addDays(tx.today, 7)],
  );
  return row ?? { due: 0, overdue: 0, next: null };
}
