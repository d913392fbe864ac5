import { mobileRule } from '@lianchuang/domain/development/mobile-rules';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { ReadTx } from '../../platform/db/database.ts';

/** What an organisation has to see to now, with the earliest last day. */
export interface DueCount {
  readonly kind: 'development' | 'development-decide' | 'out-of-touch';
  readonly count: number;
  readonly overdue: number;
  readonly next: string | null;
}

/** Days ahead that are shown on the first page. */
const ahead = 30;

/**
 * What falls due (R1.5, R1.6): talks and observations of an organisation's own people, decisions of the committee on
 * those in its part of the tree (`decides`), and own members out of touch.
 */
export async function countDevelopmentDue(
  tx: ReadTx,
  organisationId: string,
  decides: boolean,
): Promise<DueCount[]> {
  const rows = await tx.many<{ kind: DueCount['kind']; count: number; overdue: number; next: string | null }>(
    `select case when what in ('talk', 'observe') then 'development' else 'development-decide' end as kind, count(*) as count,
       count(*) filter (where due_on < $4) as overdue, min(due_on) as next
     from development_deadline where county_id = $1 and path >= $2 and path < $3 and done_on is null and opens_on <= $4 and due_on <= $5
       and (what in ('talk', 'observe') and organisation_id = $6 or what in ('approve', 'confirm') and $7)
     group by 1
     union all
     select 'out-of-touch', count(*), count(*), null from mobile_member
     where county_id = $1 and organisation_id = $6 and returned_on is null
       and (left_on + interval '${mobileRule.awayMoreThan} months')::date < $4
       and (greatest(left_on, last_contact_on) + interval '${mobileRule.touchWithin} months')::date < $4`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, tx.today, addDays(tx.today, ahead), organisationId, decides],
  );
  return rows.filter((row) => row.count > 0);
}
