import { type CommitmentAct, commitmentTransition, isEditable } from '@lianchuang/domain/commitments/states';
import type { Actor } from '../../platform/http/actor.ts';
import type { CommitmentRow } from './store.ts';

/** Whose commitment it is, and whoever stands above them where a village has no line (the scope decides who). */
export const mayKeep = (actor: Actor): boolean => actor.rights.includes('commitments.change');

/**
 * The organisation above reviews, the county may step in for any; a member's commitment is reviewed by the branch that
 * the member belongs to, the county's own by the county.
 */
export const mayReview = (
  actor: Actor,
  row: Pick<CommitmentRow, 'member_id' | 'organisation_id' | 'supervisor_id'>,
): boolean =>
  mayKeep(actor) &&
  (actor.role === 'county-officer' ||
    actor.organisationId === (row.member_id === null ? row.supervisor_id : row.organisation_id));

export const mayAct = (actor: Actor, row: CommitmentRow, by: 'keeper' | 'reviewer'): boolean =>
  by === 'keeper' ? mayKeep(actor) : mayReview(actor, row);

/** What the actor could do with it now; the buttons on screen. */
export const actsOf = (actor: Actor, row: CommitmentRow, all: readonly CommitmentAct[]): CommitmentAct[] =>
  all.filter((act) => {
    const step = commitmentTransition(row.state, act);
    return step !== undefined && mayAct(actor, row, step.by);
  });

export const mayChange = (actor: Actor, row: CommitmentRow): boolean =>
  mayKeep(actor) && isEditable(row.state);

/** Proof is added from publication until the people have said yes. */
export const mayAttach = (actor: Actor, row: CommitmentRow): boolean =>
  mayKeep(actor) && ['published', 'reported', 'unkept'].includes(row.state);
