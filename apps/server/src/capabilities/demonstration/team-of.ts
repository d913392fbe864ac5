import { addDays } from '@lianchuang/domain/periods/calendar';
import { type Origin, type Post, posts, usualSeats } from '@lianchuang/domain/teams/terms';
import type { TeamRows } from '../teams/public.ts';
import type { Figure } from './figures.ts';
import type { Random } from './random.ts';
import { teamPapers } from './team-papers.ts';

export interface TeamPlace {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/** A member who may hold a post. */
export interface Someone {
  readonly member_id: string | null;
  readonly name: string;
  readonly sex: string;
  readonly born_on: string;
  readonly education: string;
  readonly veteran: boolean;
  readonly returned_youth: boolean;
  readonly graduate: boolean;
  readonly capable_villager: boolean;
}

/** What the organisation's return says of a measure; undefined: it is not asked. */
export type Claims = (measure: string) => Figure | undefined;

export interface TeamPlan {
  readonly place: TeamPlace;
  readonly candidates: readonly Someone[];
  readonly claims: Claims;
  readonly quality: number;
  readonly random: Random;
  readonly person: () => string;
  readonly today: string;
}

export type Person = TeamRows['people'][number];

/** One organisation's team with everything that hangs on it. */
export function teamOf(plan: TeamPlan): TeamRows {
  const { place, random, claims, today } = plan;
  const at = { organisation_id: place.id, path: place.path };
  const village = place.kind === 'village-branch';
  const people: Person[] = [];
  const unused = [...plan.candidates];
  const enter = (someone: Someone): Person => {
    const person = { ...at, id: random.uuid(), ...factsOf(someone) };
    people.push(person);
    return person;
  };
  const next = (post: Post): Person => {
    const outside = village && post.startsWith('village-') && random.next() < 0.3;
    const member = outside ? undefined : unused.shift();
    return enter(member ?? outsider(plan));
  };
  const seats = seatsOf(plan);
  const began = village
    ? addDays('2005-11-05', random.between(0, 20))
    : addDays('2006-08-10', random.between(0, 40));
  const villageBegan = addDays(began, 35);
  const holdings: TeamRows['holdings'] = [];
  const combined = village && random.next() < 0.12 + 0.4 * plan.quality;
  const complete = (claims('teams.complete')?.value ?? 1) === 1 ? random.next() < 0.97 : false;
  const order = seats.flatMap(({ post, seats: n }) =>
    Array.from({ length: n }, (_, i) => ({ post, seat: i + 1 })),
  );
  // Most who are short of somebody lack a member; one in eight has no secretary.
  const gap = complete ? -1 : random.next() < 0.12 ? 0 : random.between(1, order.length - 1);
  let secretary: Person | undefined;
  for (const [i, { post, seat }] of order.entries()) {
    const begin = post.startsWith('village-') ? villageBegan : began;
    // Some came in the middle of the term.
    const from = random.next() < 0.12 ? addDays(begin, random.between(200, 900)) : begin;
    const hold = (
      person: Person,
      from_on: string,
      until_on: string | null,
      leaving: 'transferred' | 'term-ended' | 'resigned' | null,
    ) =>
      holdings.push({
        ...at,
        id: random.uuid(),
        post,
        seat,
        person_id: person.id,
        from_on,
        until_on,
        leaving,
      });
    if (i === gap) {
      const left = addDays(today, -random.between(15, 260));
      hold(next(post), begin, left, random.next() < 0.6 ? 'transferred' : 'resigned');
      continue;
    }
    const holder = combined && post === 'village-director' && secretary ? secretary : next(post);
    if (post === 'secretary') secretary = holder;
    hold(holder, from, null, null);
    if (from > begin) hold(next(post), begin, from, 'transferred');
    else if (post === 'secretary' && random.next() < 0.6)
      hold(next(post), addDays(begin, -1095), begin, 'term-ended');
  }
  const present = new Set(holdings.filter((h) => h.until_on === null).map((h) => h.person_id));
  const reserve = Array.from({ length: village ? (claims('teams.reserve')?.value ?? 0) : 0 }, () => {
    const person = enter({ ...outsider(plan), born_on: addDays('1974-01-01', random.between(0, 4700)) });
    const from_on = addDays('2007-03-01', random.between(0, 480));
    return { ...at, id: random.uuid(), person_id: person.id, from_on, plan: '' };
  });
  return {
    teams: [at],
    posts: seats.map((s) => ({ ...at, ...s })),
    terms: [
      { ...at, committee: 'party', from_on: began, until_on: addDays(began, village ? 1096 : 1826) },
      ...(village
        ? [
            {
              ...at,
              committee: 'village' as const,
              from_on: villageBegan,
              until_on: addDays(villageBegan, 1096),
            },
          ]
        : []),
    ],
    people,
    holdings,
    ...teamPapers(plan, at, {
      secretary,
      present: people.filter((p) => present.has(p.id)),
      reserve,
    }),
  };
}

/** The usual seats; a village's villagers' committee as large as its return says the whole team is. */
function seatsOf({ place, claims }: TeamPlan): { post: Post; seats: number }[] {
  const usual = (usualSeats as Readonly<Record<string, Partial<Record<Post, number>>>>)[place.kind] ?? {};
  const size = claims('teams.enrichment')?.denominator ?? 6;
  const extra = place.kind === 'village-branch' ? Math.max(0, Math.min(3, size - 6)) : 0;
  return posts.flatMap(({ id }) => {
    const n = usual[id] ?? 0;
    return n === 0 ? [] : [{ post: id, seats: id === 'village-member' ? n + extra : n }];
  });
}

/** Somebody who is no member, or whom the register does not have. */
function outsider({ random, person, today }: TeamPlan): Someone {
  return {
    member_id: null,
    name: person(),
    sex: random.next() < 0.35 ? 'female' : 'male',
    born_on: addDays(today, -Math.round(365.25 * random.between(25, 52))),
    education: random.pick([
      'junior-middle',
      'junior-middle',
      'senior-middle',
      'secondary-vocational',
      'junior-college',
    ]),
    veteran: random.next() < 0.12,
    returned_youth: random.next() < 0.2,
    graduate: random.next() < 0.08,
    capable_villager: random.next() < 0.3,
  };
}

function factsOf(someone: Someone): Omit<Person, 'id' | 'organisation_id' | 'path'> {
  const { member_id, name, sex, born_on, education } = someone;
  const flags: readonly [boolean, Origin][] = [
    [someone.veteran, 'veteran'],
    [someone.returned_youth, 'returned-youth'],
    [someone.graduate, 'graduate'],
    [someone.capable_villager, 'capable-villager'],
  ];
  return {
    member_id,
    name,
    sex,
    born_on,
    education,
    origins: flags.filter(([has]) => has).map(([, origin]) => origin),
  };
}
