import { remindOfRemedies } from '../accountability/public.ts';
import { addInspections } from './add-inspections.ts';
import { addLeadingGroups } from './add-leading-groups.ts';
import { addRemedies } from './add-remedies.ts';
import { addWeakOrganisations } from './add-weak-organisations.ts';
import type { FillPlan } from './fill-period.ts';
import { naming } from './names.ts';
import { seeded } from './random.ts';
import type { Schedule } from './schedule.ts';

/** The quarters after which gaps are made into remedies, and on which day. */
const rounds = [
  ['2007-Q3', '2007-11-05'],
  ['2007-Q4', '2008-02-05'],
  ['2008-Q1', '2008-05-05'],
  ['2008-Q2', '2008-08-05'],
] as const;

/**
 * Plans what becomes of gaps over the two years, between the quarters in which it shows, of a generator of its own so
 * that what is drawn elsewhere stays (R3.5-R3.8).
 */
export function playAccountability({
  schedule,
  plan,
  rootId,
  own,
  locks,
}: {
  schedule: Schedule;
  plan: FillPlan;
  rootId: string;
  /** Villages of the township that whoever tries the product signs in at. */
  own: readonly string[];
  /** Days on which a quarter is locked: the rule speaks then. */
  locks: readonly string[];
}): void {
  const random = seeded(plan.seed + 21);
  const { person } = naming(random);
  schedule.at('2007-03-05', (tx) => addLeadingGroups(tx, [...plan.actors.values()], rootId, person));
  for (const day of locks) schedule.at(day, (tx) => addWeakOrganisations(tx, schedule, random, person));
  for (const [period, day] of rounds)
    schedule.at(day, async (tx) => {
      await addRemedies(tx, schedule, period, period === '2008-Q2' ? own : [], random, person);
      await remindOfRemedies(tx);
    });
  addInspections({ schedule, actors: plan.actors, rootId, random, person });
}
