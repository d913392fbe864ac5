import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDefinition } from '../../capabilities/campaign/public.ts';
import { openPeriod } from '../../capabilities/cycle/public.ts';
import { systemActor } from '../../capabilities/setup/public.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { campaignFolder, openProduct } from '../open-product.ts';
import { type Shape, seedCounty } from './small-county.ts';

export interface DataFolder {
  readonly path: string;
  /** Ids of the organisations, named as in `makeSmallCounty`. */
  readonly ids: Readonly<Record<string, string>>;
  remove(): void;
}

/** A data folder of its own, empty. PostgreSQL's user, who is another when we are root, may walk into it. */
export function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'lianchuang-data-'));
  chmodSync(path, 0o755);
  return path;
}

/** A data folder with a small county whose third quarter is open, closed again: for a server process to start on. */
export async function makeDataFolder(
  shape: Shape = { townships: 2, villages: 4, stations: 1 },
): Promise<DataFolder> {
  const path = emptyFolder();
  const product = await openProduct({ data: path, databaseUrl: undefined });
  try {
    const ids = await seedCounty(product.db, await loadDefinition(fileURLToPath(campaignFolder)), 1, shape);
    await product.db.write(systemScope(1), (tx) =>
      openPeriod({ ...tx, today: '2008-10-01' } as typeof tx, systemActor, {
        params: { id: '2008-Q3' },
        body: { version: 1 },
      }),
    );
    return { path, ids, remove: () => rmSync(path, { recursive: true, force: true }) };
  } finally {
    await product.close(false);
  }
}
