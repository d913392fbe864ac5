import type { WriteTx } from '../../platform/db/database.ts';
import { placeInScope } from '../organisations/public.ts';
import { addBallots } from './add-ballots.ts';
import { addMemberCommitments, showCommitments } from './add-commitments.ts';
import { addCoverage } from './add-coverage.ts';
import { addDevelopment, placesOf } from './add-development.ts';
import { addMemberDuties } from './add-member-duties.ts';
import { addMembers } from './add-members.ts';
import { addOrganisationLife } from './add-organisation-life.ts';
import { addPoints } from './add-points.ts';
import { addRecognition } from './add-recognition.ts';
import { addSelection } from './add-selection.ts';
import { addServiceCards } from './add-service-cards.ts';
import { addTeams } from './add-teams.ts';
import { addTraining } from './add-training.ts';
import { addTransfers } from './add-transfers.ts';
import type { FillPlan } from './fill-period.ts';
import { naming } from './names.ts';
import { seeded } from './random.ts';
import type { Schedule } from './schedule.ts';
import type { Actor } from './shape.ts';

/** What the registers about people hold on the day of the demonstration, in the order in which one rests on another. */
export async function addRegisters({
  whole,
  on,
  plan,
  actors,
  rootId,
  own: villages,
  schedule,
  today,
}: {
  whole: WriteTx;
  on: <T>(day: string, act: (tx: WriteTx) => Promise<T>) => Promise<T>;
  plan: FillPlan;
  actors: readonly Actor[];
  rootId: string;
  /** Villages of the township that whoever tries the product signs in at. */
  own: readonly string[];
  schedule: Schedule;
  today: string;
}): Promise<{ members: number; founded: number }> {
  const { random, seed, people } = plan;
  const members = await on('2008-07-20', (tx) => addMembers(tx, seeded(seed + 12), people, today));
  await whole.run('select refresh_statistics()');
  await on('2008-09-20', (tx) => addTeams(tx, plan, today));
  const founded = await on('2008-09-20', (tx) => addCoverage(tx, actors, seed));
  await on(today, (tx) => addSelection(tx, actors, rootId, seeded(seed + 10), people));
  // Of a generator of its own, so that what is drawn elsewhere stays as it is.
  const own = seeded(seed + 11);
  await on('2008-07-20', async (tx) => {
    const places = await placesOf(tx, actors);
    const within = { ...tx, uuid: own.uuid };
    await addDevelopment(within, places, own, naming(own).person, today);
    await addMemberDuties(within, places, own, today);
  });
  await on('2008-01-10', (tx) => addTraining(tx, actors, rootId, seed));
  await on(today, (tx) => addOrganisationLife(tx, actors, seed, plan.pictures));
  await on('2008-10-06', (tx) => addBallots(tx, actors, villages, schedule, seed));
  await on(today, async (tx) => {
    await addMemberCommitments(tx, actors, villages, seed, plan.pictures, today);
    await addServiceCards(tx, actors, seed, today);
    await showCommitments(tx, actors, rootId);
  });
  await addTransfers(
    on,
    random,
    villages.slice(0, 2),
    actors.filter((a) => a.organisation.kind === 'village-branch').map((a) => a.organisation.id),
  );
  const honours = seeded(seed + 14);
  await on(today, async (tx) => {
    const within = { ...tx, uuid: honours.uuid };
    await addPoints(within, honours, today);
    const { path } = await placeInScope(tx, rootId);
    await addRecognition(within, honours, naming(honours).person, path);
  });
  return { members, founded };
}
