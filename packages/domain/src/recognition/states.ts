/** A nomination's life as a table; server, buttons and documents read it here (R5.1). */
import { z } from 'zod';

export const nominationStates = [
  'nominated',
  'shortlisted',
  'publicity',
  'conferred',
  'rejected',
  'withdrawn',
  'revoked',
] as const;
export const nominationStateSchema = z.enum(nominationStates);
export type NominationState = z.infer<typeof nominationStateSchema>;

export const nominationActionSchema = z.enum([
  'shortlist',
  'publish',
  'withdraw-publicity',
  'confer',
  'reject',
  'withdraw',
  'revoke',
]);
export type NominationAction = z.infer<typeof nominationActionSchema>;

/** What a step asks for besides the state. */
export type NominationNeed = 'judged' | 'eligible' | 'publicity-over' | 'quota' | 'reason';

/** `by`: the committee that nominates, or the county that decides. */
export const nominationTransitions: readonly {
  readonly action: NominationAction;
  readonly from: readonly NominationState[];
  readonly to: NominationState;
  readonly by: 'nominator' | 'county';
  readonly needs: readonly NominationNeed[];
}[] = [
  {
    action: 'shortlist',
    from: ['nominated'],
    to: 'shortlisted',
    by: 'county',
    needs: ['judged', 'eligible'],
  },
  { action: 'publish', from: ['shortlisted'], to: 'publicity', by: 'county', needs: ['eligible'] },
  // An objection was founded, or the notice was wrong.
  {
    action: 'withdraw-publicity',
    from: ['publicity'],
    to: 'shortlisted',
    by: 'county',
    needs: ['reason'],
  },
  {
    action: 'confer',
    from: ['publicity'],
    to: 'conferred',
    by: 'county',
    needs: ['publicity-over', 'eligible', 'quota'],
  },
  {
    action: 'reject',
    from: ['nominated', 'shortlisted', 'publicity'],
    to: 'rejected',
    by: 'county',
    needs: ['reason'],
  },
  { action: 'withdraw', from: ['nominated'], to: 'withdrawn', by: 'nominator', needs: ['reason'] },
  { action: 'revoke', from: ['conferred'], to: 'revoked', by: 'county', needs: ['reason'] },
];

/** The transition an action makes from a state, or undefined where the table has none. */
export function nominationStep(state: NominationState, action: NominationAction) {
  return nominationTransitions.find((t) => t.action === action && t.from.includes(state));
}

/** A case's life (R5.5): found, written up, reviewed, published. */
export const caseStates = ['drafted', 'submitted', 'approved', 'published', 'withdrawn'] as const;
export const caseStateSchema = z.enum(caseStates);
export type CaseState = z.infer<typeof caseStateSchema>;
export const caseActionSchema = z.enum(['submit', 'send-back', 'approve', 'publish', 'withdraw']);
export type CaseAction = z.infer<typeof caseActionSchema>;

export const caseTransitions: readonly {
  readonly action: CaseAction;
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly by: 'writer' | 'county';
  readonly needs?: 'text' | 'reason';
}[] = [
  { action: 'submit', from: ['drafted'], to: 'submitted', by: 'writer', needs: 'text' },
  { action: 'send-back', from: ['submitted'], to: 'drafted', by: 'county', needs: 'reason' },
  { action: 'approve', from: ['submitted'], to: 'approved', by: 'county' },
  { action: 'publish', from: ['approved'], to: 'published', by: 'county' },
  {
    action: 'withdraw',
    from: ['drafted', 'submitted', 'approved', 'published'],
    to: 'withdrawn',
    by: 'county',
    needs: 'reason',
  },
];
