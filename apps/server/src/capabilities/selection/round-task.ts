import type { RoundTask } from '@lianchuang/domain/selection/judge-round';
import { candidatesIn, nextRound, openPosts, type RoundKind } from '@lianchuang/domain/selection/rounds';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { WholeElection } from './election-store.ts';

/** The round that comes next, with what is voted on in it. Throws `wrong-state` when none does. */
export function nextTask(
  { row, candidates }: WholeElection,
  action: string,
): RoundTask & { readonly attempt: number } {
  const next: { kind: RoundKind; attempt: number } | 'elected' =
    row.state === 'running' ? nextRound(row.kind, row.confirmed) : 'elected';
  if (next === 'elected')
    throw new ProblemError('wrong-state', 409, { params: { state: row.state, action } });
  return {
    election: row.kind,
    round: next.kind,
    attempt: next.attempt,
    rules: row.rules,
    posts: openPosts(row.posts, candidates),
    candidates: candidatesIn(next.kind, candidates).map(({ id, role }) => ({ id, role })),
  };
}
