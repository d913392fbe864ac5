import type { Actor } from '../../platform/http/actor.ts';

/** The team's own people and whoever stands above them; the scope decides who. */
export const mayChange = (actor: Actor): boolean => actor.rights.includes('teams.change');

/**
 * Enrichment ability is assessed, and discipline cases are entered, by whoever stands above the team: nobody judges
 * their own. Over the county's own team there is nobody else.
 */
export const mayJudge = (actor: Actor, organisationId: string): boolean =>
  mayChange(actor) && (actor.role === 'county-officer' || actor.organisationId !== organisationId);
