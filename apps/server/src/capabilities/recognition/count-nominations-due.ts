import { addDays } from '@lianchuang/domain/periods/calendar';
import { publicitySoon } from '@lianchuang/domain/selection/competition';
import type { ReadTx } from '../../platform/db/database.ts';

/** What waits of a year's honours at the county (R5.1). */
export interface NominationsDue {
  year: number;
  /** To be judged and shortlisted or rejected, and since when the oldest waits. */
  review: number;
  oldest: string | null;
  /** Shortlisted, not in public yet. */
  publish: number;
  /** In public, with objections that nobody has answered, and the earliest last day of publicity. */
  objected: number;
  objectedUntil: string | null;
  /** In public with nothing left to answer: that ends within days, or has ended. */
  decide: number;
  ended: number;
  decideUntil: string | null;
}

/** By year, for who decides. */
export async function countNominationsDue(tx: ReadTx): Promise<NominationsDue[]> {
  return await tx.many<NominationsDue>(
    `select n.year, count(*) filter (where n.state = 'nominated')::integer as review,
       min(n.nominated_on) filter (where n.state = 'nominated') as oldest,
       count(*) filter (where n.state = 'shortlisted')::integer as publish,
       count(*) filter (where n.state = 'publicity' and j.open)::integer as objected,
       min(n.publicity_until) filter (where n.state = 'publicity' and j.open) as "objectedUntil",
       count(*) filter (where n.state = 'publicity' and not j.open and n.publicity_until <= $2)::integer as decide,
       count(*) filter (where n.state = 'publicity' and not j.open and n.publicity_until < $3)::integer as ended,
       min(n.publicity_until) filter (where n.state = 'publicity' and not j.open and n.publicity_until <= $2) as "decideUntil"
     from nomination n
     cross join lateral (select exists (select 1 from nomination_objection x
       where x.county_id = n.county_id and x.nomination_id = n.id and x.finding = 'open') as open) j
     where n.county_id = $1 and n.state in ('nominated', 'shortlisted', 'publicity') group by n.year order by n.year`,
    [tx.countyId, addDays(tx.today, publicitySoon), tx.today],
  );
}

/** Years whose nominations are open and for which nobody in scope was put forward yet, with the last day (R5.1). */
export async function selectYearsToNominate(tx: ReadTx): Promise<{ year: number; until: string }[]> {
  return await tx.many<{ year: number; until: string }>(
    `select q.year, max(q.nominations_until) as until from award_quota q
     where q.county_id = $1 and q.nominations_until >= $2 and not exists (select 1 from nomination n
       where n.county_id = q.county_id and n.year = q.year and n.state <> 'withdrawn' and n.path >= $3 and n.path < $4)
     group by q.year order by q.year`,
    [tx.countyId, tx.today, tx.scope.lo, tx.scope.hi],
  );
}
