import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './open-browser.ts';

/** What a file of browser tests works with, from its first `beforeAll` on. */
export interface Served {
  readonly browser: Browser;
  /** `http://127.0.0.1:…` */
  readonly address: string;
}

/** Serves an application on loopback and opens a browser for the tests of a file; both end with them. */
export function withBrowser(served: { readonly app: FastifyInstance; close(): Promise<void> }): Served {
  const at = {} as { browser: Browser; address: string };
  beforeAll(async () => {
    at.address = await served.app.listen({ port: 0, host: '127.0.0.1' });
    at.browser = await openBrowser();
  });
  afterAll(async () => {
    await at.browser?.close();
    await served.close();
  });
  return at;
}
