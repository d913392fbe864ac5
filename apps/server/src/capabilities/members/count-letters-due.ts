import { rolesWith } from '@lianchuang/domain/identity/roles';
import type { ReadTx } from '../../platform/db/database.ts';
import { nobodyNearer } from '../identity/public.ts';

export interface LettersDue {
  /** That wait to be received, and the earliest last day. */
  receive: number;
  next: string | null;
  /** Never received in time: the sender takes them back, and the earliest day on which one lapsed. */
  lapsed: number;
  since: string | null;
}

/**
 * Letters of transfer that wait for the actor (R1.4): at either end those of the own organisation, and of organisations
 * below where nobody nearer could act.
 */
export async function countLettersDue(tx: ReadTx): Promise<LettersDue> {
  const due = await tx.maybe<LettersDue>(
    `select count(*) filter (where w.receive)::integer as receive, min(w.valid_until) filter (where w.receive) as next,
       count(*) filter (where not w.receive)::integer as lapsed, min(w.valid_until) filter (where not w.receive) as since
     from (select t.valid_until, t.valid_until >= $2 as receive, case when t.valid_until >= $2 then t.to_path else t.path end as path
       from member_transfer t where t.county_id = $1 and t.state = 'issued') w
     where w.path >= $3 and w.path < $4 and ${nobodyNearer('w.path', '$3', '$5')}`,
    [tx.countyId, tx.today, tx.scope.lo, tx.scope.hi, rolesWith('members.change')],
  );
  return due ?? { receive: 0, next: null, lapsed: 0, since: null };
}
