import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Clock, clockFrom } from '../../platform/clock/clock.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { openFileStore } from '../../platform/files/file-store.ts';
import { testSealer } from '../../platform/seal/testing/test-sealer.ts';
import { createTestDatabase } from '../../platform/testing/test-database.ts';
import { makeApp } from '../make-app.ts';
import type { Product } from '../open-product.ts';

export interface EmptyApp {
  readonly app: FastifyInstance;
  readonly product: Product;
  /** Stands the clock at a day, 9 o'clock in China. */
  standAt(day: string): void;
  close(): Promise<void>;
}

/**
 * The app over a test database with no county in it, as on a first run. `requireTotp` as the setting: left out, county
 * roles of a real county must enrol.
 */
export async function makeEmptyApp(settings: { requireTotp?: boolean } = {}): Promise<EmptyApp> {
  const database = await createTestDatabase();
  let clock: Clock = clockFrom(new Date('2008-10-11T09:00:00+08:00'));
  const moving: Clock = { now: () => clock.now() };
  const db = openDatabase(database.appUrl, moving, testSealer, 8);
  const folder = mkdtempSync(join(tmpdir(), 'lianchuang-files-'));
  const files = await openFileStore(folder);
  const product: Product = {
    db,
    files,
    clock: moving,
    sealer: testSealer,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    county: async () => undefined,
    serveAlone: async () => ({ end: async () => undefined }),
    close: async () => undefined,
  };
  const app = await makeApp(product, {
    baseUrl: 'http://127.0.0.1:8080',
    secret: 'test secret of at least thirty-two characters',
    auth: { oidc: undefined, requireTotp: settings.requireTotp },
    logLevel: 'silent',
    ratePerMinute: 100_000,
    attempts: 1000,
    strict: true,
  });
  return {
    app,
    product,
    standAt(day) {
      clock = clockFrom(new Date(`${day}T09:00:00+08:00`));
    },
    async close() {
      await app.close();
      await db.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
