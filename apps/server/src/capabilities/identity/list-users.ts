import type { User } from '@lianchuang/domain/identity/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentUser } from './present.ts';
import { selectUsers } from './store.ts';

/** The county's users with their roles, by user name; `q` looks in user names and names. */
export async function listUsers(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: { q?: string | undefined } },
): Promise<{ items: User[] }> {
  return { items: (await selectUsers(tx, { q: query.q })).map(presentUser) };
}
