import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sayProblem } from '../cli/say-problem.ts';
import { type DataFolder, makeDataFolder } from '../compose/testing/data-folder.ts';
import { signIn } from '../compose/testing/http-client.ts';
import {
  childrenOf,
  ownerUrlOf,
  postmasterOf,
  type RunningServer,
  runToEnd,
  startServer,
} from '../compose/testing/run-server.ts';
import { ProblemError } from '../platform/errors/problem-error.ts';
import { alive } from '../platform/postgres/alive.ts';
import { makeWriter, type Writer } from './testing/stream-of-writes.ts';

// Whole processes start and stop here, on whatever machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let folder: DataFolder;
let server: RunningServer;
let writers: Writer[];

beforeAll(async () => {
  folder = await makeDataFolder();
  server = await startServer(folder.path);
  const names = [1, 2].flatMap((t) => [1, 2, 3, 4].map((v) => `village${t}-${v}`));
  writers = await Promise.all(names.map(async (name) => await makeWriter(await signIn(server.url, name))));
});
afterAll(async () => {
  await server.kill('SIGTERM');
  folder.remove();
});

const acknowledged = (): number =>
  writers.reduce((n, w) => n + w.attempts.filter((a) => a.answer !== undefined).length, 0);

/** Lets everybody write; once so many more are acknowledged, does harm in the middle of it. */
async function writeAndHarm(harm: () => Promise<void>, patient: boolean): Promise<void> {
  const before = acknowledged();
  let over = false;
  const writing = Promise.all(writers.map((w) => w.write(() => over, patient)));
  while (acknowledged() < before + 60) await sleep(5);
  await harm();
  if (patient) {
    const then = acknowledged();
    while (acknowledged() < then + 60) await sleep(20);
    over = true;
  }
  await writing;
}

/** How often each return was written to, as audit, history and kept keys tell. */
async function counts(): Promise<Map<string, { audit: number; events: number; keys: number }>> {
  const client = new Client({ connectionString: ownerUrlOf(folder.path) });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; audit: number; events: number; keys: number }>(
      `select r.id,
         (select count(*)::int from audit_entry a where a.county_id = 1 and a.entity_id = r.id::text) as audit,
         (select count(*)::int from return_event e where e.county_id = 1 and e.return_id = r.id) as events,
         (select count(*)::int from idempotency_key k where k.county_id = 1 and k.key = any($1) and k.response is not null
            and k.user_id in (select k2.user_id from idempotency_key k2 where k2.county_id = 1 and k2.response ->> 'id' = r.id::text)) as keys
       from return r where r.county_id = 1 and r.id = any($2)`,
      [writers.flatMap((w) => w.attempts.map((a) => a.key)), writers.map((w) => w.returnId)],
    );
    return new Map(rows.map((r) => [r.id, r]));
  } finally {
    await client.end();
  }
}

/** Nothing acknowledged is lost; every key sent again answers as before, or does what was not done; never twice. */
async function nothingLostNothingDoubled(): Promise<void> {
  const after = await counts();
  for (const w of writers) {
    const done = w.attempts.filter((a) => a.answer !== undefined);
    const there = after.get(w.returnId);
    expect(there?.audit).toBeGreaterThanOrEqual(done.length);
    expect(there?.audit).toBeLessThanOrEqual(w.attempts.length);
    expect(there?.keys).toBe(there?.audit);
  }
  for (let round = 0; round < 2; round++) {
    await Promise.all(
      writers.map(async (w) => {
        for (const attempt of w.attempts.slice(w.checked)) {
          const { status, body } = await w.replay(attempt);
          expect(status, JSON.stringify(body)).toBe(200);
          attempt.answer ??= body;
          expect(body).toEqual(attempt.answer);
        }
      }),
    );
    const now = await counts();
    for (const w of writers) {
      const steps = w.attempts.filter((_, i) => i % 3 !== 0).length;
      expect(now.get(w.returnId)).toMatchObject({
        audit: w.attempts.length,
        events: steps,
        keys: w.attempts.length,
      });
    }
  }
  for (const w of writers) w.checked = w.attempts.length;
}

async function killDatabase(): Promise<void> {
  const postmaster = postmasterOf(folder.path);
  if (postmaster === undefined) throw new Error('no database process');
  // Its children first would let it recover by itself; all at once is a machine that runs out of memory.
  for (const pid of [postmaster, ...childrenOf(postmaster)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended on its own since it was listed.
    }
  }
}

describe('writes under faults', () => {
  test('kill -9 of the server in the middle of writes: what was acknowledged is there, no key does anything twice', async () => {
    const database = postmasterOf(folder.path);
    await writeAndHarm(async () => {
      await server.kill('SIGKILL');
    }, false);
    expect(writers.some((w) => w.attempts.at(-1)?.answer === undefined)).toBe(true);
    server = await startServer(folder.path, { port: server.port });
    expect(postmasterOf(folder.path)).toBe(database);
    await nothingLostNothingDoubled();
  });

  test('kill -9 of the database in the middle of writes: the server brings it back and people go on', async () => {
    const database = postmasterOf(folder.path);
    await writeAndHarm(killDatabase, true);
    expect(server.process.exitCode).toBe(null);
    expect(postmasterOf(folder.path)).not.toBe(database);
    const refusals = writers.flatMap((w) => w.refusals);
    expect(refusals.length).toBeGreaterThan(0);
    for (const { status, type, code } of refusals) {
      expect({ status, type, code }).toEqual({
        status: 503,
        type: 'application/problem+json',
        code: 'database-away',
      });
      expect(sayProblem(new ProblemError(code, status))).not.toContain(code);
    }
    await nothingLostNothingDoubled();
  });

  test('kill -9 of one connection of the database: the others come back by themselves', async () => {
    await writeAndHarm(async () => {
      const client = new Client({ connectionString: ownerUrlOf(folder.path) });
      client.on('error', () => undefined);
      await client.connect();
      const busy = await client.query<{ pid: number }>(
        "select pid from pg_stat_activity where usename = 'lc_app' order by state_change desc limit 1",
      );
      process.kill(busy.rows[0]?.pid ?? 0, 'SIGKILL');
      await client.end().catch(() => undefined);
    }, true);
    await nothingLostNothingDoubled();
  });

  test('kill -9 of both at once: the next start recovers', async () => {
    await writeAndHarm(async () => {
      await Promise.all([server.kill('SIGKILL'), killDatabase()]);
    }, false);
    server = await startServer(folder.path, { port: server.port });
    await nothingLostNothingDoubled();
  });

  test('after all of it the audit chain is whole, and a stop leaves no database behind', async () => {
    const verified = await runToEnd(['verify', '--data', folder.path, '--json']);
    expect(verified).toMatchObject({ code: 0 });
    expect(JSON.parse(verified.out).audit.ok).toBe(true);
    const database = postmasterOf(folder.path) ?? 0;
    expect(alive(database)).toBe(true);
    expect(await server.kill('SIGTERM')).toMatchObject({ code: 0 });
    expect(alive(database)).toBe(false);
    expect(postmasterOf(folder.path)).toBe(undefined);
  });
});
