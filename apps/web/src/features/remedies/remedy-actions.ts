import { type Remedy, remedyTransitions } from '@lianchuang/domain/remedies/contract';

type RemedyAction = Remedy['may'][number];

/** The steps one may take now, in the order of the table of states; the first is the usual one. */
export function remedyActions(remedy: Pick<Remedy, 'state' | 'may'>): RemedyAction[] {
  return remedyTransitions
    .filter(
      (step) => (step.from as readonly string[]).includes(remedy.state) && remedy.may.includes(step.action),
    )
    .map((step) => step.action);
}

/** Steps that must say why: who answers for the remedy has to know what is still lacking. */
export function wantsNote(action: RemedyAction): boolean {
  return action === 'reject' || action === 'cancel';
}
