import { rolesWith } from '@lianchuang/domain/identity/roles';
import { addDays } from '@lianchuang/domain/periods/calendar';
import { publicitySoon } from '@lianchuang/domain/selection/competition';
import type { ReadTx } from '../../platform/db/database.ts';
import { nobodyNearer } from '../identity/public.ts';

/** Competitions in public that wait for the actor (R2.2); days are the earliest last day of publicity. */
export interface CompetitionsDue {
  /** With objections that nobody has answered. */
  objected: number;
  objectedUntil: string | null;
  /** With nothing left to answer: publicity ends within days, or has ended. */
  decide: number;
  ended: number;
  decideUntil: string | null;
}

/** Those of the own organisation, and of organisations below where nobody nearer could act. */
export async function countCompetitionsDue(tx: ReadTx): Promise<CompetitionsDue> {
  const due = await tx.maybe<CompetitionsDue>(
    `select count(*) filter (where j.open)::integer as objected, min(c.publicity_until) filter (where j.open) as "objectedUntil",
       count(*) filter (where not j.open and c.publicity_until <= $2)::integer as decide,
       count(*) filter (where not j.open and c.publicity_until < $3)::integer as ended,
       min(c.publicity_until) filter (where not j.open and c.publicity_until <= $2) as "decideUntil"
     from competition c
     cross join lateral (select exists (select 1 from competition_objection x
       where x.county_id = c.county_id and x.competition_id = c.id and x.finding = 'open') as open) j
     where c.county_id = $1 and c.state = 'publicity' and c.path >= $4 and c.path < $5 and ${nobodyNearer('c.path', '$4', '$6')}`,
    [
      tx.countyId,
      addDays(tx.today, publicitySoon),
      tx.today,
      tx.scope.lo,
      tx.scope.hi,
      rolesWith('selection.change'),
    ],
  );
  return due ?? { objected: 0, objectedUntil: null, decide: 0, ended: 0, decideUntil: null };
}
