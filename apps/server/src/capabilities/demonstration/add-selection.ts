import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertElections, insertTermChanges, type WholeElectionRow } from '../selection/public.ts';
import { addCompetitions } from './add-competitions.ts';
import { addSecondments } from './add-secondments.ts';
import { type Person, playElection } from './play-election.ts';
import type { Random } from './random.ts';
import type { Actor } from './shape.ts';

export interface Village {
  readonly id: string;
  readonly path: string;
  readonly name: string;
}

const stage = (
  id: string,
  title: string,
  fromOn: string,
  untilOn: string,
  by: 'tick' | 'recommendation' | 'review' | 'election',
) => ({
  id,
  title,
  fromOn,
  untilOn,
  by,
});

/**
 * The term before, as it ended, and the seventh change of village committees under way: most villages have elected,
 * some are in the middle, a few repeat; besides competitions and secondments (R2.1-R2.4). Without members there is
 * nobody to elect, and nothing is made.
 */
export async function addSelection(
  tx: WriteTx,
  actors: readonly Actor[],
  rootId: string,
  random: Random,
  person: () => string,
): Promise<void> {
  const villages = await tx.many<Village>(
    `select o.id, o.path, v.name from organisation o
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     where o.county_id = $1 and o.kind = 'village-branch' and o.dissolved_on is null order by v.name, o.label`,
    [tx.countyId],
  );
  const people = await eligibleMembers(tx);
  const root = await tx.maybe<{ id: string; path: string }>(
    'select id, path from organisation where county_id = $1 and id = $2',
    [tx.countyId, rootId],
  );
  if (!root || people.size === 0) return;
  const before = random.uuid();
  const now = random.uuid();
  const qualities = new Map(actors.map((a) => [a.organisation.id, a.quality]));
  // In the first township two villages are in the middle of it, for whoever tries the product.
  const township = actors.find((a) => a.organisation.kind === 'township-committee')?.organisation.id;
  const late = actors
    .filter((a) => a.organisation.supervisorId === township && a.organisation.kind === 'village-branch')
    .slice(0, 2)
    .map((a) => a.organisation.id);
  const elections: WholeElectionRow[] = [];
  const ticks: Parameters<typeof insertTermChanges>[3][number][] = [];
  for (const village of villages) {
    const members = people.get(village.id) ?? [];
    if (members.length < 8) continue;
    const quality = qualities.get(village.id) ?? 0.5;
    const share = { random, village, members, person, quality };
    elections.push(
      ...electionsOf({
        ...share,
        term: before,
        branchOn: '2005-07-10',
        committeeOn: '2005-08-20',
        today: '2005-12-31',
        combined: 0.2,
      }),
    );
    const tried = late.indexOf(village.id);
    const usual = addDays('2008-08-14', Math.max(0, Math.round((1 - quality) * 40 + random.about(0, 8))));
    const begins = tried < 0 ? usual : addDays(tx.today, -30 + tried * 12);
    const mine = electionsOf({
      ...share,
      term: now,
      branchOn: addDays(begins, -random.between(30, 45)),
      committeeOn: begins,
      today: tx.today,
      combined: 0.3 + quality * 0.2,
    });
    // A few of the weakest ended badly.
    const [branch] = mine;
    if (branch?.state === 'elected' && quality < 0.3 && random.next() < 0.12) {
      branch.state = 'annulled';
      branch.annulled_on = addDays(branch.concluded_on ?? tx.today, 10);
      branch.reason = '计票单与选票不符';
    }
    elections.push(...mine);
    const tick = (stage_id: string, on: string): void => {
      if (on > tx.today) return;
      ticks.push({
        term_change_id: now,
        organisation_id: village.id,
        path: village.path,
        stage_id,
        reached_on: on,
        by_name: '',
      });
    };
    if (random.next() < 0.93 + quality * 0.1) tick('prepare', addDays('2008-07-18', random.between(0, 20)));
    if (random.next() < 0.88 + quality * 0.14) tick('register', addDays('2008-08-06', random.between(0, 25)));
    const elected = mine[1]?.concluded_on;
    if (elected && random.next() < 0.5 + quality * 0.3)
      tick('hand-over', addDays(elected, random.between(5, 20)));
  }
  await insertTermChanges(
    tx,
    root,
    [
      {
        id: before,
        title: '第六次村委会换届',
        starts_on: '2005-06-20',
        previous_id: null,
        stages: [
          stage('nominate', '推荐候选人', '2005-07-10', '2005-08-31', 'recommendation'),
          stage('elect', '投票选举', '2005-09-01', '2005-10-31', 'election'),
        ],
      },
      {
        id: now,
        title: '第七次村委会换届',
        starts_on: '2008-07-15',
        previous_id: before,
        stages: [
          stage('prepare', '准备部署', '2008-07-15', '2008-08-05', 'tick'),
          stage('register', '选民登记', '2008-08-06', '2008-08-31', 'tick'),
          stage('nominate', '推荐候选人', '2008-08-15', '2008-09-30', 'recommendation'),
          stage('review', '资格审查', '2008-09-01', '2008-10-08', 'review'),
          stage('elect', '投票选举', '2008-09-10', '2008-10-31', 'election'),
          stage('hand-over', '工作交接', '2008-10-01', '2008-11-30', 'tick'),
        ],
      },
    ],
    ticks,
  );
  await insertElections(tx, elections);
  await addSecondments(tx, villages, random, person);
  await addCompetitions(tx, villages, random, person);
}

interface Share {
  readonly random: Random;
  readonly village: Village;
  readonly members: readonly Person[];
  readonly person: () => string;
  readonly quality: number;
  readonly term: string;
  readonly branchOn: string;
  readonly committeeOn: string;
  readonly today: string;
  readonly combined: number;
}

/** Of one village in one term: the branch first, then the village committee, of which the secretary may be the director. */
function electionsOf(s: Share): WholeElectionRow[] {
  const { random, village, members, person, quality } = s;
  const earlier = s.today < '2006-01-01';
  // The term before elected older people, and fewer who know how to prosper.
  const pool = earlier ? members.toReversed() : members;
  const villager = (): Person => ({
    member_id: null,
    name: person(),
    born_on: addDays(earlier ? '1958-06-01' : '1964-06-01', random.between(-4000, 4000)),
    education: random.pick([
      'primary',
      'junior-middle',
      'junior-middle',
      'senior-middle',
      'secondary-vocational',
    ]),
    capable_villager: random.next() < (earlier ? 0.25 : 0.45),
  });
  const common = {
    village,
    termChangeId: s.term,
    today: s.today,
    members: Math.max(18, random.between(38, 82)),
    villagers: random.between(420, 1150),
    names: [person(), person(), person(), person()] as const,
  };
  const [secretary] = pool;
  if (!secretary) return [];
  const branch = playElection(random, {
    ...common,
    kind: 'branch',
    startedOn: s.branchOn,
    seats: { secretary: 1, 'branch-member': 2 },
    people: { secretary: pool.slice(0, 3), 'branch-member': pool.slice(3, 7) },
    stumbles: random.next() < 0.14 - quality * 0.1,
    close: false,
  });
  if (s.committeeOn > s.today) return [branch];
  const director = random.next() < s.combined ? secretary : villager();
  const committee = playElection(random, {
    ...common,
    kind: 'village-committee',
    startedOn: s.committeeOn,
    seats: { 'village-director': 1, 'committee-member': 2 },
    people: {
      'village-director': [director, villager(), villager()],
      'committee-member': [pool[1] ?? villager(), villager(), villager(), villager()],
    },
    stumbles: random.next() < 0.16 - quality * 0.1,
    close: random.next() < 0.12,
  });
  return [branch, committee];
}

/** By village, members whom one would elect: of working age before the others, full members only. */
async function eligibleMembers(tx: WriteTx): Promise<Map<string, Person[]>> {
  const rows = await tx.many<Person & { organisation_id: string }>(
    `select organisation_id, member_id, name, born_on, education, capable_villager from (
       select m.organisation_id, m.id as member_id, m.name, m.born_on, m.education, m.capable_villager,
         row_number() over (partition by m.organisation_id
           order by (m.born_on between '1950-01-01' and '1976-12-31') desc, m.capable_villager desc, m.name, m.id) as nth
       from member m join organisation o on o.county_id = m.county_id and o.id = m.organisation_id and o.kind = 'village-branch'
       where m.county_id = $1 and m.state = 'active' and m.full_on < '2005-01-01') m
     where nth <= 12 order by organisation_id, nth`,
    [tx.countyId],
  );
  const byVillage = new Map<string, Person[]>();
  for (const { organisation_id, ...person } of rows) {
    const list = byVillage.get(organisation_id);
    if (list) list.push(person);
    else byVillage.set(organisation_id, [person]);
  }
  return byVillage;
}
