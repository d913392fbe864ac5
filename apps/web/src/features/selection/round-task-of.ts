import type { ElectionDetail, Round } from '@lianchuang/domain/selection/elections-contract';
import type { RoundFigures, RoundTask } from '@lianchuang/domain/selection/judge-round';
import { candidatesIn, openPosts } from '@lianchuang/domain/selection/rounds';

/** What is voted on in the round that comes next; null when the election is over. */
export function nextTaskOf(election: ElectionDetail): RoundTask | null {
  const { next, candidates, posts, kind, rules } = election;
  if (!next) return null;
  return {
    election: kind,
    round: next.kind,
    rules,
    posts: openPosts(posts, candidates),
    candidates: candidatesIn(next.kind, candidates).map(({ id, role }) => ({ id, role })),
  };
}

/** What was voted on in a round that was held: those who have a line in it, for the seats that were open then. */
export function heldTaskOf(election: ElectionDetail, round: Round): RoundTask {
  const ids = new Set([...round.votes, ...round.decisions].map((line) => line.candidateId));
  return {
    election: election.kind,
    round: round.kind,
    rules: election.rules,
    posts: round.posts,
    candidates: election.candidates.filter((c) => ids.has(c.id)).map(({ id, role }) => ({ id, role })),
  };
}

/** Whose words name the figures: registered voters in the villagers' ballots for the village committee, else those entitled. */
export function electorateOf({ election, round }: RoundTask): RoundTask['election'] {
  return round === 'members-recommendation' ? 'branch' : election;
}

export type RoundDraft = Omit<RoundFigures, 'decisions'> & {
  readonly heldOn: string;
  readonly tellers: readonly [string, string];
  readonly note: string;
  readonly decisions: readonly { candidateId: string; admitted: boolean; reason: string }[];
};

/** The form of a round: as it was entered, or empty; of the review everybody is admitted until somebody is struck off. */
export function draftOf(task: RoundTask, entered: Round | undefined, today: string): RoundDraft {
  if (entered) {
    const [first = '', second = ''] = entered.tellers;
    return { ...entered, tellers: [first, second] };
  }
  return {
    heldOn: today,
    entitled: 0,
    present: 0,
    issued: 0,
    returned: 0,
    valid: 0,
    votes: task.candidates.map((c) => ({ candidateId: c.id, votes: 0 })),
    decisions: task.candidates.map((c) => ({ candidateId: c.id, admitted: true, reason: '' })),
    tellers: ['', ''],
    note: '',
  };
}
