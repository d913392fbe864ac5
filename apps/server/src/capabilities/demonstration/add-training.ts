import type { WriteTx } from '../../platform/db/database.ts';
import { insertTraining, type NewTrainingPlan, type NewTrainingSession } from '../training/public.ts';
import { naming } from './names.ts';
import { seeded } from './random.ts';
import { type Peopled, readPeople } from './read-people.ts';
import type { Actor } from './shape.ts';

const quarters = ['2008-Q1', '2008-Q2', '2008-Q3', '2008-Q4'];
const topics = [
  '惠农政策',
  '设施农业技术',
  '党章和党务知识',
  '新农村建设',
  '畜禽防疫',
  '村务公开和民主管理',
  '防汛和安全生产',
];
const plans = [
  { title: '农村党员轮训', audience: 'members', sessions: 3, hours: 12 },
  { title: '村党支部书记培训', audience: 'secretaries', sessions: 2, hours: 16 },
  { title: '入党积极分子培训', audience: 'activists', sessions: 1, hours: 8 },
] as const;

/**
 * Training of the year so far (R1.10): the county, townships and departments plan by quarter and hold most of it; most
 * villages and stations hold lessons of their own, the better ones more of them.
 */
export async function addTraining(
  tx: WriteTx,
  actors: readonly Actor[],
  rootId: string,
  seed: number,
): Promise<void> {
  const random = seeded(seed + 5227);
  const { person } = naming(random);
  const people = await readPeople(tx);
  const below = new Map<string, Peopled[]>();
  for (const { organisation } of actors) {
    const one = people.get(organisation.id);
    if (one && organisation.supervisorId)
      below.set(organisation.supervisorId, [...(below.get(organisation.supervisorId) ?? []), one]);
  }
  const planned: NewTrainingPlan[] = [];
  const held: NewTrainingSession[] = [];
  const some = (from: Peopled, share: number) => ({
    organisationId: from.id,
    path: from.path,
    members: from.members.filter(() => random.next() < share),
  });
  const hold = (
    place: Peopled,
    quarter: string,
    by: string,
    hours: number,
    planId: string | null,
    attendance: NewTrainingSession['attendance'],
  ) => {
    const month = (Number(quarter.slice(-1)) - 1) * 3 + random.between(1, 3);
    held.push({
      id: random.uuid(),
      organisationId: place.id,
      path: place.path,
      by,
      planId,
      heldOn: `2008-${String(month).padStart(2, '0')}-${String(random.between(2, 28)).padStart(2, '0')}`,
      hours,
      topic: random.pick(topics),
      teacher: random.next() < 0.5 ? '县委党校' : person(),
      place: planId ? '党员活动中心' : '村活动室',
      attendance: attendance.filter((a) => a.members.length > 0),
    });
  };
  const committees = new Set([
    'county-committee',
    'township-committee',
    'agri-department',
    'county-direct-committee',
  ]);
  const root = { organisation: { id: rootId, kind: 'county-committee' }, quality: 0.8 };
  for (const { organisation, quality } of [root, ...actors]) {
    const place = people.get(organisation.id);
    if (!place || random.next() > 0.55 + quality * 0.45) continue;
    const by = person();
    const mood = Math.min(1, Math.max(0, quality + random.about(0, 0.12)));
    for (const quarter of quarters) {
      if (committees.has(organisation.kind)) {
        // Departments train their own few people; the county and the townships also secretaries and activists.
        for (const plan of plans.slice(0, /^(county|township)-committee$/.test(organisation.kind) ? 3 : 1)) {
          const id = random.uuid();
          planned.push({ ...plan, id, organisationId: place.id, path: place.path, by, quarter });
          for (let s = 0; s < plan.sessions && quarter < '2008-Q4'; s++) {
            if (random.next() > 0.6 + 0.45 * mood) continue;
            const from = (below.get(organisation.id) ?? []).map((b) =>
              some(b, plan.audience === 'members' ? 0.12 : 0.03),
            );
            hold(place, quarter, by, plan.hours / plan.sessions, id, [
              some(place, 0.35 + 0.4 * mood),
              ...from,
            ]);
          }
        }
      } else if (quarter < '2008-Q4') {
        for (let s = Math.round((1.5 + 7 * mood) / 3); s > 0; s--)
          hold(place, quarter, by, random.pick([2.5, 3, 3.5]), null, [some(place, 0.7 + 0.25 * mood)]);
      }
    }
  }
  if (held.length > 0) await insertTraining(tx, planned, held);
}
