import type { ReadTx } from '../../platform/db/database.ts';
import { selectVersions, type VersionView } from './store.ts';

/** The versions of the county's definition, latest first, each with what it changed (R3.1). */
export async function listVersions(tx: ReadTx): Promise<{ items: VersionView[] }> {
  return { items: await selectVersions(tx) };
}
