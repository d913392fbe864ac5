import type { Product } from '../apps/server/src/compose/open-product.ts';
import { alternate, bareHandler, connections, rounds } from './beside-bare.ts';
import { startClient } from './load.ts';
import { noteReads } from './note-reads.ts';
import type { Part } from './report.ts';
import { serve } from './serve.ts';

const wanted = 500;

/** The public page of a village, read by many without an account, against a bare handler with the same statements. */
export async function benchPublic(product: Product): Promise<Part> {
  const noted = noteReads(product.db);
  const watched = await serve({ ...product, db: noted });
  const { app, port } = await serve(product);
  const client = startClient();
  try {
    const { items } = (await watched.app.inject({ url: '/api/v1/public/organisations' })).json<{
      items: { id: string; name: string }[];
    }>();
    const place = items.find(({ name }) => name.endsWith('村党支部'));
    if (!place) throw new Error('no village has published anything');
    const path = `/api/v1/public/organisations/${place.id}`;
    noted.reads.length = 0;
    const answer = await watched.app.inject({ url: path });
    const { items: notices } = answer.json<{ items: unknown[] }>();
    const scope = noted.scope();
    if (!scope || notices.length === 0) throw new Error(`${path} did not read`);
    const bare = await bareHandler(product, scope, [...noted.reads]);
    const [ours = 0, floor = 0] = await alternate(client, [
      { port, path, cookie: '' },
      { port: bare.port, path: '/', cookie: '' },
    ]);
    await bare.app.close();
    return {
      title: 'The public page',
      how: `The page of one village with ${notices.length} notices (${(answer.body.length / 1024).toFixed(1)} kB of JSON), without an account, ${connections} keep-alive connections on loopback, the client in a thread of its own. The product answers the same question from memory for five seconds; the bare Fastify handler runs the same statements in the same scope for each reader. Median of ${rounds} rounds in turn.`,
      lines: [
        {
          what: 'public page of a village',
          value: ours,
          unit: 'readers/s',
          ratio: ours / floor,
          to: 'of the bare handler',
          goal: { text: `at least ${wanted} readers/s`, met: ours >= wanted },
        },
        { what: `floor: bare handler, ${noted.reads.length} statements`, value: floor, unit: 'readers/s' },
      ],
    };
  } finally {
    await client.close();
    await app.close();
    await watched.app.close();
  }
}
