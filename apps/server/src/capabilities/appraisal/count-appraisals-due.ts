import { closingSoon } from '@lianchuang/domain/appraisal/rules';
import { rolesWith } from '@lianchuang/domain/identity/roles';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { ReadTx } from '../../platform/db/database.ts';
import { nobodyNearer } from '../identity/public.ts';

/** Rounds of the people's appraisal that wait for whoever runs them (R4.2). */
export interface AppraisalsDue {
  /** Open ones whose last day is near or over, that day, and how many it is over for. */
  close: number;
  next: string | null;
  ended: number;
  /** Counted, with a result that is not public yet. */
  publish: number;
}

/** Those of organisations below where nobody nearer could act: nobody runs the round of their own organisation. */
export async function countAppraisalsDue(tx: ReadTx): Promise<AppraisalsDue> {
  const due = await tx.maybe<AppraisalsDue>(
    `select count(*) filter (where a.state = 'open')::integer as close, min(b.closes_on) filter (where a.state = 'open') as next,
       count(*) filter (where a.state = 'open' and b.closes_on < $2)::integer as ended,
       count(*) filter (where a.state = 'closed')::integer as publish
     from appraisal a join ballot_box b on b.county_id = a.county_id and b.id = a.box_id
     where a.county_id = $1 and a.path > $4 and a.path < $5 and ${nobodyNearer('a.path', '$4', '$6', 'above')}
       and case a.state when 'open' then b.closes_on <= $3 when 'closed' then a.tally is not null else false end`,
    [
      tx.countyId,
      tx.today,
      addDays(tx.today, closingSoon),
      tx.scope.lo,
      tx.scope.hi,
      rolesWith('ballots.run'),
    ],
  );
  return due ?? { close: 0, next: null, ended: 0, publish: 0 };
}
