import type { Remedy } from '@lianchuang/domain/remedies/contract';
import { type RemedyAction, remedyTransitions } from '@lianchuang/domain/remedies/states';

/** The steps one may take now, in the order of the table of states; the first is the usual one. */
export function remedyActions(remedy: Pick<Remedy, 'state' | 'may'>): RemedyAction[] {
  return remedyTransitions
    .filter((step) => step.from.includes(remedy.state) && remedy.may.includes(step.action))
    .map((step) => step.action);
}

/** Steps that must say why, or what there is to show. */
export function wantsNote(action: RemedyAction, evidence: number): boolean {
  return remedyTransitions.some(
    (step) => step.action === action && (step.withReason || (step.withEvidence && evidence === 0)),
  );
}
