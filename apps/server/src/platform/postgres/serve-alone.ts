import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ProblemError } from '../errors/problem-error.ts';
import type { DatabaseServer } from './open-database-server.ts';

export interface Serving {
  end(): Promise<void>;
}

/** One key in the whole database: evidence lies in one folder, so one process serves. */
const servingKey = 5_120_234;
const namePrefix = 'lianchuang serving ';

/**
 * Makes this process the only one that serves a database, by an advisory lock that lasts as long as its connection:
 * nothing to clear up after a `kill -9`. The connection tells too when the database dies; it is then brought back
 * where it is ours, and `say` hears of both. Throws `already-serving` with the address of the one that serves.
 */
export async function serveAlone(
  server: DatabaseServer,
  address: string,
  say: (what: 'database-lost' | 'database-back') => void,
): Promise<Serving> {
  let ended = false;
  let client: Client;
  let returning: Promise<void> | undefined;

  /** Takes the lock; the one before may have been killed a moment ago. */
  const take = async (tries: number): Promise<Client> => {
    const fresh = new Client({
      connectionString: server.ownerUrl,
      application_name: `${namePrefix}${address}`.slice(0, 63),
    });
    fresh.on('error', () => undefined);
    await fresh.connect();
    for (let attempt = 1; ; attempt++) {
      const { rows } = await fresh.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
        servingKey,
      ]);
      if (rows[0]?.taken) return fresh;
      if (attempt === tries || ended) {
        const holder = await fresh.query<{ name: string }>(
          `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
           where l.locktype = 'advisory' and l.granted and l.objid = $1::integer::oid`,
          [servingKey],
        );
        await fresh.end();
        const there = holder.rows[0]?.name.slice(namePrefix.length) ?? '';
        throw new ProblemError('already-serving', 409, { params: { address: there } });
      }
      await sleep(200);
    }
  };

  const watch = (): void => {
    client.once('end', () => {
      if (!ended) returning = bringBack();
    });
  };
  const bringBack = async (): Promise<void> => {
    say('database-lost');
    while (!ended) {
      try {
        await server.revive();
        client = await take(Number.POSITIVE_INFINITY);
        watch();
        say('database-back');
        return;
      } catch {
        await sleep(1000);
      }
    }
  };

  client = await take(15);
  watch();
  return {
    async end() {
      ended = true;
      // A server that is just being started would otherwise outlive us.
      await returning;
      await client.end().catch(() => undefined);
    },
  };
}
