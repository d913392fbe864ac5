/** The life of a commitment as a table; server, buttons and tests read it here (R4.1). */
export const commitmentStates = [
  'draft',
  'submitted',
  'sent-back',
  'approved',
  'published',
  'reported',
  'fulfilled',
  'unkept',
  'withdrawn',
] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export const commitmentActs = [
  'submit',
  'send-back',
  'approve',
  'publish',
  'report',
  'confirm',
  'deny',
  'withdraw',
] as const;
export type CommitmentAct = (typeof commitmentActs)[number];

/**
 * `by`: the organisation whose commitment it is (for a member's, the branch), or the one that reviews it. What was
 * published is never taken back: it is kept or not.
 */
export const commitmentTransitions: readonly {
  readonly act: CommitmentAct;
  readonly from: readonly CommitmentState[];
  readonly to: CommitmentState;
  readonly by: 'keeper' | 'reviewer';
}[] = [
  { act: 'submit', from: ['draft', 'sent-back'], to: 'submitted', by: 'keeper' },
  { act: 'send-back', from: ['submitted'], to: 'sent-back', by: 'reviewer' },
  { act: 'approve', from: ['submitted'], to: 'approved', by: 'reviewer' },
  { act: 'publish', from: ['approved'], to: 'published', by: 'keeper' },
  { act: 'report', from: ['published', 'unkept'], to: 'reported', by: 'keeper' },
  { act: 'confirm', from: ['reported'], to: 'fulfilled', by: 'keeper' },
  { act: 'deny', from: ['reported'], to: 'unkept', by: 'keeper' },
  { act: 'withdraw', from: ['draft', 'sent-back', 'submitted', 'approved'], to: 'withdrawn', by: 'keeper' },
];

/** The transition an act makes from a state, or undefined where the table has none. */
export function commitmentTransition(state: CommitmentState, act: CommitmentAct) {
  return commitmentTransitions.find((t) => t.act === act && t.from.includes(state));
}

/** States in which the words and the date may still be changed. */
export const isEditable = (state: CommitmentState): boolean => state === 'draft' || state === 'sent-back';

/** States in which everybody reads it. */
export const publicStates: readonly CommitmentState[] = ['published', 'reported', 'fulfilled', 'unkept'];
