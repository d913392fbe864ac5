import { remindOfRemedies } from '../accountability/public.ts';
import { addRemedies, type On } from './add-remedies.ts';
import type { FillPlan } from './fill-period.ts';
import { naming } from './names.ts';
import { seeded } from './random.ts';
import type { Actor } from './shape.ts';

/** The quarters after which gaps were made into remedies, and on which day. */
const rounds = [
  ['2007-Q3', '2007-11-05'],
  ['2007-Q4', '2008-02-05'],
  ['2008-Q1', '2008-05-05'],
  ['2008-Q2', '2008-08-05'],
] as const;

/** What became of gaps over the two years, of a generator of its own so that what is drawn elsewhere stays (R3.5-R3.8). */
export async function addAccountabilityHistory({
  on,
  plan,
  own,
  today,
}: {
  on: On;
  plan: FillPlan;
  actors: readonly Actor[];
  /** Villages of the township that whoever tries the product signs in at. */
  own: readonly string[];
  today: string;
}): Promise<void> {
  const random = seeded(plan.seed + 21);
  const { person } = naming(random);
  for (const [period, day] of rounds)
    await addRemedies(on, period, day, today, period === '2008-Q2' ? own : [], random, person);
  await on(today, (tx) => remindOfRemedies(tx));
}
