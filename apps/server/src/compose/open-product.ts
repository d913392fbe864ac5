import { join } from 'node:path';
import { type Clock, clockFrom, systemClock } from '../platform/clock/clock.ts';
import type { Settings } from '../platform/config/read-settings.ts';
import { appUrlOf } from '../platform/db/app-url.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type FileStore, openFileStore } from '../platform/files/file-store.ts';
import { openDatabaseServer } from '../platform/postgres/open-database-server.ts';

/** The shipped campaign. */
export const campaignFolder = new URL('../../../../campaigns/advanced-county/', import.meta.url);

export interface County {
  county_id: number;
  name: string;
  demonstration: boolean;
  first_year: number;
  root: string;
  today: string | null;
}

export interface Product {
  readonly db: Database;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The county served, when there is one yet. */
  county(): Promise<County | undefined>;
  /** Lets go of everything; `ifIdle` leaves a database server that others use. */
  close(ifIdle: boolean): Promise<void>;
}

/** Opens what every command works on: database server, schema, files. `step` tells of progress. */
export async function openProduct(
  settings: Pick<Settings, 'data' | 'databaseUrl'>,
  step: (name: string) => void = () => undefined,
): Promise<Product> {
  step('database');
  const server = await openDatabaseServer(settings);
  try {
    step('schema');
    await migrate(server.ownerUrl);
    const appUrl = appUrlOf(server.ownerUrl);
    const clock = settableClock();
    const db = openDatabase(appUrl, clock, 12);
    const county = async (): Promise<County | undefined> => {
      const found = (await db.unscoped<County & Record<string, unknown>>('select * from counties()'))[0];
      if (found?.today) clock.standAt(found.today);
      return found;
    };
    await county();
    return {
      db,
      clock,
      files: await openFileStore(join(settings.data, 'files')),
      ownerUrl: server.ownerUrl,
      appUrl,
      county,
      async close(ifIdle) {
        await db.close();
        await server.stop(ifIdle);
      },
    };
  } catch (error) {
    await server.stop(true);
    throw error;
  }
}

/** The machine's clock, until a demonstration county says at which day it stands. */
function settableClock(): Clock & { standAt(day: string): void } {
  let clock = systemClock;
  let standing: string | undefined;
  return {
    now: () => clock.now(),
    standAt(day) {
      if (standing === day) return;
      standing = day;
      // The time of day goes on, in China's time.
      const timeOfDay = (Date.now() + 8 * 3600_000) % 86_400_000;
      clock = clockFrom(new Date(Date.parse(`${day}T00:00:00+08:00`) + timeOfDay));
    },
  };
}
