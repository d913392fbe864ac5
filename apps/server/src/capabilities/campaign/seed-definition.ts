import type { WriteTx } from '../../platform/db/database.ts';
import type { LoadedDefinition } from './load-definition.ts';
import { insertVersion, type VersionView } from './store.ts';

/** Gives a new county its first version, with the county's own first year of the campaign. */
export async function seedDefinition(
  tx: WriteTx,
  loaded: LoadedDefinition,
  firstYear: number,
  by: string,
  hash: string,
): Promise<VersionView> {
  return await insertVersion(tx, {
    validFrom: `${firstYear}-01-01`,
    note: loaded.definition.title,
    definition: { ...loaded.definition, firstYear },
    sourceText: loaded.sourceText,
    changes: [],
    hash,
    by,
  });
}
