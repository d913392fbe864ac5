import type { WriteTx } from '../../platform/db/database.ts';

/** Gives a user another name, for demonstration data; without such a user nothing happens. */
export async function nameUser(tx: WriteTx, username: string, displayName: string): Promise<void> {
  await tx.run('update app_user set display_name = $3 where county_id = $1 and username = $2', [
    tx.countyId,
    username,
    displayName,
  ]);
}
