/** What the figures of a round decide (R2.1): the same on the server and, as they are typed, in the browser. */

import type { ElectionKind, PostRole, RoundKind, RoundOutcome } from './rounds.ts';
import { type ElectionRules, type Fraction, leastCount } from './rules.ts';

/** A round and what is voted on in it. */
export interface RoundTask {
  readonly election: ElectionKind;
  readonly round: RoundKind;
  readonly rules: ElectionRules;
  /** Posts with the seats that are still open. */
  readonly posts: readonly { readonly role: PostRole; readonly seats: number }[];
  readonly candidates: readonly { readonly id: string; readonly role: PostRole }[];
}

/** What the tellers counted; whole numbers. */
export interface RoundFigures {
  /** Entitled to take part: registered voters, or members with the right to vote. */
  readonly entitled: number;
  readonly present: number;
  /** Ballots. */
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly votes: readonly { readonly candidateId: string; readonly votes: number }[];
  /** In the review: who is admitted to the shortlist. */
  readonly decisions: readonly { readonly candidateId: string; readonly admitted: boolean }[];
}

export type FigureName = 'entitled' | 'present' | 'issued' | 'returned' | 'valid' | 'votes';

/** Figures that cannot be; `limit` is the most there can be. */
export interface FigureProblem {
  readonly field: FigureName;
  readonly code:
    | 'present-over-entitled'
    | 'issued-over-present'
    | 'valid-over-returned'
    | 'not-to-be-counted'
    | 'votes-over-valid'
    | 'votes-over-seats';
  readonly limit: number;
  readonly candidateId?: string;
  readonly role?: PostRole;
}

/** One condition of the round: so many (`actual`) of so many (`of`), and how many it takes. */
export interface Threshold {
  readonly id: 'quorum' | 'turnout' | 'recommendation-turnout' | 'ballots' | 'margin';
  readonly actual: number;
  readonly of: number;
  /** At least so many; with `ballots` at most. */
  readonly needed: number;
  readonly met: boolean;
  readonly share: Fraction | null;
  readonly role: PostRole | null;
}

export interface Judgement {
  readonly problems: readonly FigureProblem[];
  readonly thresholds: readonly Threshold[];
  /** Votes it takes to be elected; null where nobody is elected. */
  readonly votesNeeded: number | null;
  readonly elected: readonly string[];
  /** Above the threshold, but with as many votes as others for fewer seats than they are. */
  readonly tied: readonly string[];
  readonly outcome: RoundOutcome;
}

/** Judges a round. Figures that cannot be are named in `problems`; with any, or a threshold missed, nobody is elected. */
export function judgeRound(task: RoundTask, figures: RoundFigures): Judgement {
  const problems = task.round === 'review' ? [] : figureProblems(task, figures);
  const thresholds = task.round === 'review' ? margins(task, figures) : conditions(task, figures);
  const sound = problems.length === 0 && thresholds.every((t) => t.met);
  if (task.round !== 'election' && task.round !== 'second-ballot') {
    return {
      problems,
      thresholds,
      votesNeeded: null,
      elected: [],
      tied: [],
      outcome: sound ? 'passed' : 'failed',
    };
  }
  const votesNeeded = neededVotes(task, figures);
  const { elected, tied } = sound ? electedIn(task, figures, votesNeeded) : { elected: [], tied: [] };
  const seats = task.posts.reduce((sum, post) => sum + post.seats, 0);
  const outcome = !sound ? 'failed' : elected.length === seats ? 'passed' : 'partial';
  return { problems, thresholds, votesNeeded, elected, tied, outcome };
}

function figureProblems(task: RoundTask, f: RoundFigures): FigureProblem[] {
  const problems: FigureProblem[] = [];
  if (f.present > f.entitled)
    problems.push({ field: 'present', code: 'present-over-entitled', limit: f.entitled });
  if (f.issued > f.present) problems.push({ field: 'issued', code: 'issued-over-present', limit: f.present });
  if (f.returned > f.issued) {
    // More ballots than were handed out: they are not opened, the round is repeated.
    if (f.valid > 0 || f.votes.some((v) => v.votes > 0))
      problems.push({ field: 'valid', code: 'not-to-be-counted', limit: 0 });
    return problems;
  }
  if (f.valid > f.returned) problems.push({ field: 'valid', code: 'valid-over-returned', limit: f.returned });
  for (const { candidateId, votes } of f.votes) {
    if (votes > f.valid)
      problems.push({ field: 'votes', code: 'votes-over-valid', limit: f.valid, candidateId });
  }
  for (const { role, seats } of task.posts) {
    if (sumOf(task, f, role) > f.valid * seats)
      problems.push({ field: 'votes', code: 'votes-over-seats', limit: f.valid * seats, role });
  }
  return problems;
}

function sumOf(task: RoundTask, f: RoundFigures, role: PostRole): number {
  const ids = new Set(task.candidates.filter((c) => c.role === role).map((c) => c.id));
  return f.votes.reduce((sum, v) => sum + (ids.has(v.candidateId) ? v.votes : 0), 0);
}

/** Whether the round took place at all, and whether its ballots may be counted. */
function conditions({ election, round, rules }: RoundTask, f: RoundFigures): Threshold[] {
  const byMembers = round === 'members-recommendation' || (election === 'branch' && round === 'election');
  const share = byMembers
    ? rules.quorum
    : round === 'villagers-recommendation'
      ? rules.recommendationTurnout
      : rules.turnout;
  const actual = byMembers ? f.present : f.returned;
  const needed = leastCount(share, f.entitled, !byMembers);
  return [
    {
      id: byMembers ? 'quorum' : round === 'villagers-recommendation' ? 'recommendation-turnout' : 'turnout',
      actual,
      of: f.entitled,
      needed,
      met: f.entitled > 0 && actual >= needed,
      share,
      role: null,
    },
    {
      id: 'ballots',
      actual: f.returned,
      of: f.issued,
      needed: f.issued,
      met: f.returned <= f.issued,
      share: null,
      role: null,
    },
  ];
}

/** More candidates on the shortlist than seats, for every post. */
function margins({ rules, posts, candidates }: RoundTask, f: RoundFigures): Threshold[] {
  const admitted = new Set(f.decisions.filter((d) => d.admitted).map((d) => d.candidateId));
  const { numerator, denominator } = rules.margin;
  return posts.map(({ role, seats }) => {
    const actual = candidates.filter((c) => c.role === role && admitted.has(c.id)).length;
    const needed = leastCount({ numerator: denominator + numerator, denominator }, seats, false);
    return { id: 'margin', actual, of: seats, needed, met: actual >= needed, share: rules.margin, role };
  });
}

function neededVotes({ election, round, rules }: RoundTask, f: RoundFigures): number {
  if (round === 'second-ballot') return Math.max(1, leastCount(rules.secondBallot, f.returned, false));
  return leastCount(rules.majority, election === 'branch' ? f.present : f.returned, true);
}

/** The most votes win, of those who have enough; who are level for fewer seats than they are is decided by a new vote. */
function electedIn(task: RoundTask, f: RoundFigures, needed: number): { elected: string[]; tied: string[] } {
  const votes = new Map(f.votes.map((v) => [v.candidateId, v.votes]));
  const of = (c: { id: string }): number => votes.get(c.id) ?? 0;
  const elected: string[] = [];
  const tied: string[] = [];
  for (const { role, seats } of task.posts) {
    const enough = task.candidates.filter((c) => c.role === role && of(c) >= needed);
    for (const candidate of enough) {
      const before = enough.filter((c) => of(c) > of(candidate)).length;
      const upTo = enough.filter((c) => of(c) >= of(candidate)).length;
      if (upTo <= seats) elected.push(candidate.id);
      else if (before < seats) tied.push(candidate.id);
    }
  }
  return { elected, tied };
}
