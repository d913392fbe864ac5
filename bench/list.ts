import type { Product } from '../apps/server/src/compose/open-product.ts';
import { alternate, bareHandler, connections, rounds } from './beside-bare.ts';
import { startClient } from './load.ts';
import { mustUseIndexes } from './must-use-indexes.ts';
import { noteReads } from './note-reads.ts';
import type { Line, Part } from './report.ts';
import { serve, signIn } from './serve.ts';

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
