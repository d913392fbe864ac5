import type { Right } from '../identity/roles.ts';

/** From gap to closed as data (R3.5); server, buttons and documents read it here. */
export const remedyStates = ['open', 'done', 'closed', 'cancelled'] as const;
export type RemedyState = (typeof remedyStates)[number];
export const remedyActions = ['report-done', 'accept', 'reject', 'cancel', 'restore', 'reopen'] as const;
export type RemedyAction = (typeof remedyActions)[number];

interface Transition {
  readonly action: RemedyAction;
  readonly from: readonly RemedyState[];
  readonly to: RemedyState;
  readonly right: Right;
  /** Not to be done by who answers for the remedy or who reported it done. */
  readonly bySomebodyElse?: true;
  /** Must say why, so that who answers for it knows what is still lacking. */
  readonly withReason?: true;
  /** Must show the end state, in words or by a file. */
  readonly withEvidence?: true;
}

/** open -> done (reported with evidence) -> closed (verified by somebody else); back to open where it is not so. */
export const remedyTransitions: readonly Transition[] = [
  { action: 'report-done', from: ['open'], to: 'done', right: 'remedies.work', withEvidence: true },
  { action: 'accept', from: ['done'], to: 'closed', right: 'remedies.issue', bySomebodyElse: true },
  {
    action: 'reject',
    from: ['done'],
    to: 'open',
    right: 'remedies.issue',
    bySomebodyElse: true,
    withReason: true,
  },
  { action: 'cancel', from: ['open', 'done'], to: 'cancelled', right: 'remedies.issue', withReason: true },
  { action: 'restore', from: ['cancelled'], to: 'open', right: 'remedies.issue' },
  { action: 'reopen', from: ['closed'], to: 'open', right: 'remedies.issue', withReason: true },
];

/** Who acts and what there is when an act is tried. */
export interface RemedyAct {
  readonly action: RemedyAction;
  readonly rights: readonly Right[];
  readonly userId: string;
  readonly name: string;
  readonly note: string;
}

export interface RemedyFacts {
  readonly state: RemedyState;
  readonly owner: string;
  /** User who reported it done, once somebody has. */
  readonly reportedBy: string | null;
  readonly evidence: number;
}

export type RemedyFault =
  | 'wrong-state'
  | 'not-allowed'
  | 'owner-verifies'
  | 'reason-missing'
  | 'end-state-missing';

/** The state an act leads to by the table, or why it may not be done. */
export function takeRemedyAct(facts: RemedyFacts, act: RemedyAct): RemedyState | { fault: RemedyFault } {
  const transition = remedyTransitions.find((t) => t.action === act.action && t.from.includes(facts.state));
  if (!transition) return { fault: 'wrong-state' };
  if (!act.rights.includes(transition.right)) return { fault: 'not-allowed' };
  if (transition.bySomebodyElse && isOwner(facts, act)) return { fault: 'owner-verifies' };
  if (transition.withReason && act.note === '') return { fault: 'reason-missing' };
  if (transition.withEvidence && act.note === '' && facts.evidence === 0)
    return { fault: 'end-state-missing' };
  return transition.to;
}

/** The acts offered to somebody: all the table has from the state that are theirs to do. */
export function remedyActsOf(
  facts: RemedyFacts,
  actor: Pick<RemedyAct, 'rights' | 'userId' | 'name'>,
): RemedyAction[] {
  return remedyActions.filter(
    (action) => typeof takeRemedyAct(facts, { ...actor, action, note: '-' }) === 'string',
  );
}

function isOwner(facts: RemedyFacts, act: Pick<RemedyAct, 'userId' | 'name'>): boolean {
  return facts.reportedBy === act.userId || facts.owner === act.name;
}

export type ProblemState = 'open' | 'closed' | 'cancelled';

/** A problem is closed when all that was to be done about it is; one that nothing is to be done about is cancelled. */
export function problemState(remedies: readonly RemedyState[]): ProblemState {
  const wanted = remedies.filter((state) => state !== 'cancelled');
  if (wanted.length === 0) return 'cancelled';
  return wanted.every((state) => state === 'closed') ? 'closed' : 'open';
}
