import type { Actor } from '../../platform/http/actor.ts';

/** Plans and sessions of one's own part of the tree; those of the committees above are only read. */
export const mayChange = (actor: Actor, row: { path: string }): boolean =>
  actor.rights.includes('training.change') && row.path >= actor.scope.lo && row.path < actor.scope.hi;

/** The code to check in with is shown on the day of the session and on no other. */
export const mayShowCode = (actor: Actor, row: { path: string; held_on: string }, today: string): boolean =>
  mayChange(actor, row) && row.held_on === today;
