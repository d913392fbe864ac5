import type { Actor } from '../../platform/http/actor.ts';

/** Committees put forward; the county decides. */
export function mayTake(actor: Actor, by: 'nominator' | 'writer' | 'county'): boolean {
  return actor.rights.includes(by === 'county' ? 'recognition.decide' : 'recognition.nominate');
}
