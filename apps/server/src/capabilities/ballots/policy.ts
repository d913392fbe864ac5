import type { Actor } from '../../platform/http/actor.ts';

export type HeldBy = 'above' | 'county' | 'own';

/** Who runs a vote: nobody that of their own organisation, unless its plenum votes itself. */
export function mayRun(actor: Actor, box: { path: string; held_by: HeldBy }): boolean {
  if (!actor.rights.includes('ballots.run')) return false;
  if (box.path < actor.scope.lo || box.path >= actor.scope.hi) return false;
  if (box.held_by === 'county') return actor.role === 'county-officer';
  return box.held_by === 'own' || box.path !== actor.path;
}
