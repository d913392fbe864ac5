import Fastify, { type FastifyInstance } from 'fastify';
import type { Product } from '../apps/server/src/compose/open-product.ts';
import { prepared } from '../apps/server/src/platform/db/prepared.ts';
import { beginIn, type Scope } from '../apps/server/src/platform/db/scope.ts';
import type { Client } from './load.ts';
import { median } from './measure.ts';
import type { Statement } from './note-reads.ts';
import { listen } from './serve.ts';

export const connections = 16;
export const rounds = 7;
const milliseconds = 1200;

/** Fastify and the driver alone. */
export async function bareHandler(
  { db }: Product,
  scope: Scope,
  statements: readonly Statement[],
): Promise<{ app: FastifyInstance; port: number }> {
  const app = Fastify();
  app.get('/', async () => {
    const client = await db.pool.connect();
    try {
      await client.query(beginIn(scope, false));
      const answers = [];
      for (const [text, values] of statements)
        answers.push((await client.query(prepared(text, values))).rows);
      await client.query('commit');
      return { items: answers[0], total: answers.length };
    } finally {
      client.release();
    }
  });
  return { app, port: await listen(app) };
}

/** Median rate of each target, asked in turn, so that a slow moment of the machine meets all of them alike. */
export async function alternate(
  client: Client,
  targets: readonly { port: number; path: string; cookie: string }[],
): Promise<number[]> {
  const rates = targets.map(() => [] as number[]);
  for (let round = -1; round < rounds; round++)
    for (const [i, target] of targets.entries()) {
      const rate = await client.rate({ ...target, connections, milliseconds });
      if (round >= 0) rates[i]?.push(rate);
    }
  return rates.map(median);
}
