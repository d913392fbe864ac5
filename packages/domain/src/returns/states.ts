/** The return's life as a table; server, buttons and documents read it here (R3.4, glossary). */
export const returnStates = ['open', 'submitted', 'sent-back', 'approved', 'locked'] as const;
export type ReturnState = (typeof returnStates)[number];

export type ReturnAction = 'submit' | 'withdraw' | 'send-back' | 'approve' | 'reopen' | 'lock';

/** `by`: who acts. `filler` fills the return, `reviewer` reviews it, `county` runs the period. */
export const returnTransitions: readonly {
  readonly action: ReturnAction;
  readonly from: readonly ReturnState[];
  readonly to: ReturnState;
  readonly by: 'filler' | 'reviewer' | 'county';
}[] = [
  { action: 'submit', from: ['open', 'sent-back'], to: 'submitted', by: 'filler' },
  { action: 'withdraw', from: ['submitted'], to: 'open', by: 'filler' },
  { action: 'send-back', from: ['submitted'], to: 'sent-back', by: 'reviewer' },
  { action: 'approve', from: ['submitted'], to: 'approved', by: 'reviewer' },
  { action: 'reopen', from: ['approved'], to: 'submitted', by: 'reviewer' },
  { action: 'lock', from: ['open', 'submitted', 'sent-back', 'approved'], to: 'locked', by: 'county' },
];

/** The transition an action makes from a state, or undefined where the table has none. */
export function transitionFrom(state: ReturnState, action: ReturnAction) {
  return returnTransitions.find((t) => t.action === action && t.from.includes(state));
}
