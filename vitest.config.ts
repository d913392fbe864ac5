import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts', 'apps/web/src/**/*.test.ts'] },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: ['apps/server/src/platform/testing/test-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['apps/server/src/platform/testing/test-server.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // One at a time: where two share a small machine, a page moves under the pointer long after it was looked at.
          maxWorkers: 1,
        },
      },
    ],
  },
});
