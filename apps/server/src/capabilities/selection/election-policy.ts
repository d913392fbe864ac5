import type { ElectionDetail } from '@lianchuang/domain/selection/elections-contract';
import { electionTransitions, nextRound } from '@lianchuang/domain/selection/rounds';
import type { Actor } from '../../platform/http/actor.ts';
import type { WholeElection } from './election-store.ts';

/** What the actor could do with the election now; the buttons on screen (R2.1). */
export function mayDoInElection(
  actor: Actor,
  { row, candidates, rounds }: WholeElection,
): ElectionDetail['may'] {
  if (!actor.rights.includes('selection.change')) return [];
  const may: ElectionDetail['may'] = [];
  const entered = rounds.find((r) => r.state === 'entered');
  if (row.state === 'running') {
    const next = nextRound(row.kind, row.confirmed);
    // Nobody is named any more once the recommendations are over: the shortlist comes from them.
    if (next !== 'elected' && next.kind.endsWith('-recommendation') && !entered) may.push('save-candidates');
    if (candidates.length > 0) may.push('save-round');
    if (entered && entered.entered_by !== actor.userId) may.push('confirm-round');
  }
  for (const { action, from } of electionTransitions) {
    if (row.state !== from || entered) continue;
    // Seats may stay vacant where at least somebody was elected.
    if (action !== 'conclude' || row.elected > 0) may.push(action);
  }
  return may;
}
