import type { ReadTx } from '../../platform/db/database.ts';
import { dueBulletins } from './missing-bulletins.ts';

/** What an organisation itself has not published yet, this campaign's periods that are over (R4.3). */
export async function countBulletinsDue(
  tx: ReadTx,
  organisationId: string,
): Promise<{ count: number; overdue: number; next: string | null; period: string | null }> {
  const row = await tx.maybe<{ count: number; overdue: number; next: string | null; period: string | null }>(
    `select count(*) as count, count(*) filter (where d.due_on < $3) as overdue, max(d.due_on) as next,
       (array_agg(d.period_id order by d.due_on desc))[1] as period
     from ${dueBulletins('$1', '$3')} where d.organisation_id = $2 and d.ends_on >= $3::date - 200
       and not exists (select 1 from bulletin b where b.county_id = $1 and b.organisation_id = d.organisation_id
         and b.period_id = d.period_id and b.state = 'published')`,
    [tx.countyId, organisationId, tx.today],
  );
  return row ?? { count: 0, overdue: 0, next: null, period: null };
}
