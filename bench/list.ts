import Fastify, { type FastifyInstance } from 'fastify';
import type { Product } from '../apps/server/src/compose/open-product.ts';
import { prepared } from '../apps/server/src/platform/db/prepared.ts';
import { beginIn, type Scope } from '../apps/server/src/platform/db/scope.ts';
import { type Client, startClient } from './load.ts';
import { median } from './measure.ts';
import { mustUseIndexes } from './must-use-indexes.ts';
import { noteReads, type Statement } from './note-reads.ts';
import type { Line, Part } from './report.ts';
import { listen, serve, signIn } from './serve.ts';

const connections = 16;
const rounds = 7;
const milliseconds = 1200;

/** The lists measured: who asks for what. */
const lists = [
  {
    name: 'returns, county officer (the whole county)',
    user: 'officer',
    path: '/api/v1/returns?period=2008-Q3&limit=50',
  },
  { name: 'returns, township clerk (one township)', user: 'zhen01', path: '/api/v1/returns?limit=50' },
];

/** Lists of 50 rows over HTTP against a bare handler with the same statements in the same transaction. */
export async function benchList(product: Product): Promise<Part> {
  const noted = noteReads(product.db);
  const watched = await serve({ ...product, db: noted });
  const { app, port } = await serve(product);
  const client = startClient();
  const lines: Line[] = [];
  try {
    for (const { name, user, path } of lists) {
      const cookie = await signIn(watched.app, user);
      noted.reads.length = 0;
      const answer = await watched.app.inject({ url: path, headers: { cookie } });
      const rows = (JSON.parse(answer.body) as { items: unknown[] }).items.length;
      if (rows !== 50) throw new Error(`${path}: ${rows} rows, not 50`);
      const scope = noted.scope();
      if (!scope) throw new Error(`${path} did not read`);
      await mustUseIndexes(product, scope, noted.reads);
      const bare = await bareHandler(product, scope, [...noted.reads]);
      const own = await signIn(app, user);
      const rates = await alternate(client, [
        { port, path, cookie: own },
        { port: bare.port, path: '/', cookie: own },
      ]);
      await bare.app.close();
      const [ours = 0, floor = 0] = rates;
      const ratio = ours / floor;
      lines.push(
        {
          what: name,
          value: ours,
          unit: 'requests/s',
          ratio,
          to: 'of the bare handler',
          goal: { text: 'at least 0.70', met: ratio >= 0.7 },
        },
        { what: `floor: bare handler, ${noted.reads.length} statements`, value: floor, unit: 'requests/s' },
      );
    }
  } finally {
    await client.close();
    await app.close();
    await watched.app.close();
  }
  return {
    title: 'Lists over HTTP',
    how: `50 rows through the API, signed in by session cookie, ${connections} keep-alive connections on loopback, the client in a thread of its own. The floor is a bare Fastify handler that runs the same statements in the same row-level-security transaction on the same pool, prepared by name as the product does, and sends the rows as they come. Median of ${rounds} rounds in turn.`,
    lines,
  };
}

/** Fastify and the driver alone. */
async function bareHandler(
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
async function alternate(
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
