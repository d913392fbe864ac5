import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, clockFrom, systemClock } from '../platform/clock/clock.ts';
import type { Settings } from '../platform/config/read-settings.ts';
import { appUrlOf } from '../platform/db/app-url.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type FileStore, openFileStore } from '../platform/files/file-store.ts';
import { openDatabaseServer } from '../platform/postgres/open-database-server.ts';
import { type Serving, serveAlone } from '../platform/postgres/serve-alone.ts';
import { type FieldSealer, makeFieldSealer } from '../platform/seal/field-sealer.ts';
import { readFieldKeys } from '../platform/seal/read-field-keys.ts';

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
  readonly sealer: FieldSealer;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The county served, when there is one yet. */
  county(): Promise<County | undefined>;
  /** Makes this process the only one that serves the data; throws `already-serving`. */
  serveAlone(address: string, say: Parameters<typeof serveAlone>[2]): Promise<Serving>;
  /** Lets go of everything; `ifIdle` leaves a database server that others use. */
  close(ifIdle: boolean): Promise<void>;
}

/** How long transactions under way are waited for when the product is closed. */
const closeMs = 2000;

/** Opens what every command works on: database server, schema, files. `step` tells of progress. */
export async function openProduct(
  settings: Pick<Settings, 'data' | 'databaseUrl'>,
  step: (name: string) => void = () => undefined,
): Promise<Product> {
  step('database');
  const server = await openDatabaseServer(settings);
  let db: Database | undefined;
  try {
    step('schema');
    await migrate(server.ownerUrl);
    const files = await openFileStore(join(settings.data, 'files'));
    const appUrl = appUrlOf(server.ownerUrl);
    const clock = settableClock();
    const sealer = makeFieldSealer(await readFieldKeys(join(settings.data, 'keys'), process.env));
    const opened = openDatabase(appUrl, clock, sealer, 12);
    db = opened;
    const county = async (): Promise<County | undefined> => {
      const found = (await opened.unscoped<County & Record<string, unknown>>('select * from counties()'))[0];
      if (found?.today) clock.standAt(found.today);
      return found;
    };
    await county();
    let closing: Promise<void> | undefined;
    const close = async (ifIdle: boolean): Promise<void> => {
      // Whoever is still at work after a moment is cut off by the server that stops; nothing of it stays.
      await Promise.race([opened.close(), sleep(closeMs, undefined, { ref: false })]);
      await server.stop(ifIdle);
    };
    return {
      db: opened,
      clock,
      sealer,
      files,
      ownerUrl: server.ownerUrl,
      appUrl,
      county,
      serveAlone: (address, say) => serveAlone(server, address, say),
      close: (ifIdle) => {
        closing ??= close(ifIdle);
        return closing;
      },
    };
  } catch (error) {
    await db?.close();
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
