import type { Education } from '@lianchuang/domain/members/terms';
import { addDays } from '@lianchuang/domain/periods/calendar';
import { judgeRound, type RoundFigures, type RoundTask } from '@lianchuang/domain/selection/judge-round';
import { candidatesIn, nextRound, openPosts, type PostRole } from '@lianchuang/domain/selection/rounds';
import { electionRules } from '@lianchuang/domain/selection/rules';
import type { WholeElectionRow } from '../selection/public.ts';
import type { Random } from './random.ts';

/** Somebody who may be named. */
export interface Person {
  readonly member_id: string | null;
  readonly name: string;
  readonly born_on: string;
  readonly education: Education;
  readonly capable_villager: boolean;
}

export interface ElectionPlan {
  readonly village: { readonly id: string; readonly path: string };
  readonly kind: 'branch' | 'village-committee';
  readonly termChangeId: string;
  readonly startedOn: string;
  /** Nothing later has happened yet. */
  readonly today: string;
  /** By post, those who are to win first. */
  readonly people: Readonly<Partial<Record<PostRole, readonly Person[]>>>;
  readonly seats: Readonly<Partial<Record<PostRole, number>>>;
  /** Entitled members and entitled villagers. */
  readonly members: number;
  readonly villagers: number;
  /** The first meeting has too few people. */
  readonly stumbles: boolean;
  /** The first post is decided by a second ballot. */
  readonly close: boolean;
  readonly names: readonly [string, string, string, string];
}

/** Plays an election round by round by the product's own rules, as far as its days have come (R2.1). */
export function playElection(random: Random, plan: ElectionPlan): WholeElectionRow {
  const roles = Object.keys(plan.seats) as PostRole[];
  const posts = roles.map((role) => ({ role, seats: plan.seats[role] ?? 1 }));
  const rules = electionRules();
  const candidates: WholeElectionRow['candidates'][number][] = roles.flatMap((role) =>
    (plan.people[role] ?? []).map((person) => ({
      ...person,
      id: random.uuid(),
      role,
      admitted: null,
      refusal: '',
      elected: false,
    })),
  );
  const rounds: WholeElectionRow['rounds'][number][] = [];
  const confirmed: { kind: (typeof rounds)[number]['kind']; outcome: 'passed' | 'partial' | 'failed' }[] = [];
  let concludedOn: string | null = null;
  let day = addDays(plan.startedOn, random.between(3, 6));
  for (let step = 0; step < 12 && day <= plan.today; step++) {
    const next = nextRound(plan.kind, confirmed);
    if (next === 'elected') break;
    const task: RoundTask = {
      election: plan.kind,
      round: next.kind,
      rules,
      posts: openPosts(posts, candidates),
      candidates: candidatesIn(next.kind, candidates).map(({ id, role }) => ({ id, role })),
    };
    const figures = count(random, plan, task, next.attempt);
    const judgement = judgeRound(task, figures);
    // The last days' count may still wait for its second teller.
    const waits = day > addDays(plan.today, -3);
    const [first, second, one, other] = plan.names;
    rounds.push({
      id: random.uuid(),
      number: rounds.length + 1,
      kind: next.kind,
      attempt: next.attempt,
      posts: [...task.posts],
      held_on: day,
      ...figures,
      votes: [...figures.votes],
      decisions: figures.decisions.map((d) => ({ ...d, reason: d.admitted ? '' : '条件不符' })),
      tellers: [first, second],
      note: '',
      state: waits ? 'entered' : 'confirmed',
      outcome: waits ? null : judgement.outcome,
      entered_by: 'demonstration-1',
      entered_by_name: one,
      entered_at: `${day}T08:00:00Z`,
      confirmed_by: waits ? null : 'demonstration-2',
      confirmed_by_name: waits ? null : other,
      confirmed_at: waits ? null : `${day}T09:00:00Z`,
    });
    if (waits) break;
    confirmed.push({ kind: next.kind, outcome: judgement.outcome });
    for (const c of candidates) {
      const decision = figures.decisions.find((d) => d.candidateId === c.id);
      if (next.kind === 'review' && judgement.outcome === 'passed' && decision) {
        c.admitted = decision.admitted;
        c.refusal = decision.admitted ? '' : '条件不符';
      }
      if (judgement.elected.includes(c.id)) c.elected = true;
    }
    if (nextRound(plan.kind, confirmed) === 'elected') concludedOn = day;
    day = addDays(day, judgement.outcome === 'passed' ? random.between(5, 9) : random.between(3, 7));
  }
  return {
    id: random.uuid(),
    organisation_id: plan.village.id,
    path: plan.village.path,
    kind: plan.kind,
    term_change_id: plan.termChangeId,
    posts,
    rules,
    started_on: plan.startedOn,
    state: concludedOn ? 'elected' : 'running',
    concluded_on: concludedOn,
    annulled_on: null,
    reason: '',
    candidates,
    rounds,
  };
}

/** What the tellers of one round counted. */
function count(random: Random, plan: ElectionPlan, task: RoundTask, attempt: number): RoundFigures {
  const decisions =
    task.round === 'review'
      ? task.candidates.map(({ id, role }) => {
          const rank = task.candidates.filter((c) => c.role === role).findIndex((c) => c.id === id);
          const wanted = Math.ceil((plan.seats[role] ?? 1) * 1.2);
          return { candidateId: id, admitted: rank < wanted };
        })
      : [];
  if (task.round === 'review')
    return { entitled: 0, present: 0, issued: 0, returned: 0, valid: 0, votes: [], decisions };
  const byMembers =
    task.round === 'members-recommendation' || (plan.kind === 'branch' && task.round === 'election');
  const entitled = byMembers ? plan.members : plan.villagers;
  const stumbles = plan.stumbles && task.round === 'election' && attempt === 1;
  const share = stumbles
    ? byMembers
      ? 0.7
      : 0.42
    : byMembers
      ? 0.83 + random.next() * 0.15
      : 0.6 + random.next() * 0.3;
  const present = Math.min(entitled, Math.ceil(entitled * share));
  const returned = present - random.between(0, Math.floor(present / 60));
  const valid = returned - random.between(0, Math.floor(returned / 40));
  const ballot = task.round === 'election' || task.round === 'second-ballot';
  const votes = task.posts.flatMap(({ role, seats }, nth) => {
    const standing = task.candidates.filter((c) => c.role === role);
    let left = valid * seats;
    return standing.map(({ id }, rank) => {
      const close = plan.close && nth === 0 && task.round === 'election' && attempt === 1;
      const wins = rank < seats;
      const part = !ballot ? 0.9 - rank * 0.2 : close ? 0.44 : wins ? 0.62 + random.next() * 0.25 : 0.3;
      const wanted = Math.round(valid * Math.max(0.05, part - random.next() * 0.05));
      // Whoever loses has fewer than the winners, and all together no more than the ballots hold.
      const given = Math.min(wanted, left);
      left -= given;
      return { candidateId: id, votes: given };
    });
  });
  return { entitled, present, issued: present, returned, valid, votes, decisions };
}
