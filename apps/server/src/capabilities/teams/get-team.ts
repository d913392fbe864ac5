import type { Team } from '@lianchuang/domain/teams/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { readTeam } from './read-team.ts';
import { placeOf } from './store.ts';

/** The team of an organisation in scope. Throws `not-found`. */
export async function getTeam(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<Team> {
  return await readTeam(tx, actor, await placeOf(tx, params.id));
}
