import { type CommitmentLevel, commitmentLevel } from '@lianchuang/domain/commitments/levels';
import { commitmentTemplates } from '@lianchuang/domain/commitments/templates';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertCommitments, type NewCommitment, publishCommitments } from '../commitments/public.ts';
import { naming } from './names.ts';
import { type Random, seeded } from './random.ts';
import { readPeople } from './read-people.ts';
import type { Actor } from './shape.ts';

const years = [2007, 2008];
const meetings = ['村民代表会议', '党员大会', '村民小组会', '院坝会'];
const committeeMeetings = ['党代表会议', '群众代表座谈会', '村书记例会'];

interface Maker {
  readonly random: Random;
  readonly person: () => string;
  readonly pictures: readonly string[];
  readonly today: string;
}

interface Promiser {
  readonly id: string;
  readonly path: string;
  readonly kind: string;
  readonly memberId: string | null;
  /** How likely it is that a commitment is kept. */
  readonly keeps: number;
}

/** A commitment due on a day, as far as it has come by today. */
function promise(make: Maker, of: Promiser, level: CommitmentLevel, dueOn: string): NewCommitment {
  const { random, today } = make;
  const year = dueOn.slice(0, 4);
  const draftedOn = `${year}-01-${String(random.between(5, 15)).padStart(2, '0')}`;
  const kept = random.next() < of.keeps;
  const asked = addDays(dueOn, kept ? -random.between(0, 8) : random.between(3, 20));
  // Of what fell due last year everything has been asked.
  const said = asked <= today && (kept || year < '2008' || random.next() < 0.5);
  const reportedOn = addDays(asked, -random.between(1, 9));
  const reported = said || (kept && reportedOn <= today);
  return {
    id: random.uuid(),
    organisationId: of.id,
    path: of.path,
    memberId: of.memberId,
    level,
    content: random.pick(commitmentTemplates[level]),
    dueOn,
    state: said ? (kept ? 'fulfilled' : 'unkept') : reported ? 'reported' : 'published',
    by: make.person(),
    reviewer: make.person(),
    draftedOn,
    publishedOn: addDays(draftedOn, random.between(8, 20)),
    asked: said
      ? {
          kept,
          on: asked,
          who: random.pick(level === 'organisation' || level === 'member' ? meetings : committeeMeetings),
        }
      : null,
    evidence: reported ? { id: random.uuid(), sha256: random.pick(make.pictures), on: reportedOn } : null,
  };
}

const dayIn = (random: Random, year: number, quarter: number): string =>
  `${year}-${String(quarter * 3 - random.between(0, 1)).padStart(2, '0')}-${String(random.between(12, 28)).padStart(2, '0')}`;

/** What county, townships and other organisations promise in both years, each quarter something due (R4.1). */
export async function addCommitments(
  tx: WriteTx,
  actors: readonly Actor[],
  rootId: string,
  seed: number,
  pictures: readonly string[],
  today: string,
): Promise<void> {
  const random = seeded(seed + 7013);
  const make: Maker = { random, person: naming(random).person, pictures, today };
  const paths = await pathsOf(tx);
  const root = {
    organisation: { id: rootId, kind: 'county-committee', foundedOn: '2006-01-01' },
    quality: 0.8,
    gain: 0.02,
  };
  const all: NewCommitment[] = [];
  for (const { organisation, quality, gain } of [root, ...actors]) {
    const path = paths.get(organisation.id);
    if (path === undefined) continue;
    const level = commitmentLevel(organisation.kind, false);
    for (const year of years) {
      if ((organisation.foundedOn ?? '') > `${year}-01-31`) continue;
      for (let quarter = 1; quarter <= 4; quarter++) {
        const mood = quality + gain * ((year - 2007) * 4 + quarter - 1);
        const of = {
          id: organisation.id,
          path,
          kind: organisation.kind,
          memberId: null,
          keeps: 0.8 + 0.25 * mood,
        };
        for (let n = level === 'organisation' ? 2 : 4; n > 0; n--)
          all.push(promise(make, of, level, dayIn(random, year, quarter)));
      }
    }
  }
  await insertCommitments(tx, all);
}

/** What some members of every branch promise, and what waits at the organisations whoever tries the product signs in at (R4.1). */
export async function addMemberCommitments(
  tx: WriteTx,
  actors: readonly Actor[],
  own: readonly string[],
  seed: number,
  pictures: readonly string[],
  today: string,
): Promise<void> {
  const random = seeded(seed + 7019);
  const make: Maker = { random, person: naming(random).person, pictures, today };
  const people = await readPeople(tx);
  const all: NewCommitment[] = [];
  for (const { organisation, quality, gain } of actors) {
    const place = people.get(organisation.id);
    if (!place || (organisation.foundedOn ?? '') > '2008-01-31') continue;
    for (const memberId of place.members.filter(() => random.next() < 0.25).slice(0, 8)) {
      for (const year of years) {
        const mood = quality + gain * (year - 2007) * 4;
        const of = {
          id: place.id,
          path: place.path,
          kind: organisation.kind,
          memberId,
          keeps: 0.77 + 0.25 * mood,
        };
        for (const quarter of [random.between(1, 2), random.between(3, 4)])
          all.push(promise(make, of, 'member', dayIn(random, year, quarter)));
      }
    }
  }
  // What is not published yet: for the desk of the township, and for two villages to mend and publish.
  for (const [n, state] of (['submitted', 'submitted', 'sent-back', 'approved'] as const).entries()) {
    const place = people.get(own[n % own.length] ?? '');
    if (!place) continue;
    const of = { id: place.id, path: place.path, kind: 'village-branch', memberId: null, keeps: 1 };
    all.push({
      ...promise(make, of, 'organisation', '2008-12-20'),
      state,
      draftedOn: addDays(today, -random.between(1, 6)),
      publishedOn: null,
      asked: null,
      evidence: null,
    });
  }
  await insertCommitments(tx, all);
}

/** Puts this year's commitments of villages, townships and the county on their public pages. */
export async function showCommitments(tx: WriteTx, actors: readonly Actor[], rootId: string): Promise<void> {
  const shown = actors.filter((a) => /^(village-branch|township-committee)$/.test(a.organisation.kind));
  for (const id of [rootId, ...shown.map((a) => a.organisation.id)])
    await publishCommitments(tx, id, '2008', '县委组织部');
}

async function pathsOf(tx: WriteTx): Promise<Map<string, string>> {
  const rows = await tx.many<{ id: string; path: string }>(
    'select id, path from organisation where county_id = $1',
    [tx.countyId],
  );
  return new Map(rows.map((r) => [r.id, r.path]));
}
