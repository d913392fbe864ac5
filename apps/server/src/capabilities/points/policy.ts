import type { Actor } from '../../platform/http/actor.ts';

/** Whose point it is, as far as a visit asks for it. */
export interface PointOwner {
  readonly leader_name: string;
  readonly leader_organisation_id: string;
  /** Whether no other point is of somebody of that name in the same team. */
  readonly alone: boolean;
}

/**
 * Who keeps the points enters visits to all of them; a leader those to the leader's own (R5.2). A user is the leader
 * whose name it is in the team of the user's organisation: names of users are given by those who manage them. Of two of
 * one name neither is taken for the other.
 */
export function mayVisit(actor: Actor, point: PointOwner): boolean {
  if (actor.rights.includes('points.change')) return true;
  return (
    actor.rights.includes('points.visit') &&
    point.alone &&
    point.leader_organisation_id === actor.organisationId &&
    point.leader_name === actor.displayName
  );
}
