import type { Product } from '../apps/server/src/compose/open-product.ts';
import { prepared } from '../apps/server/src/platform/db/prepared.ts';
import { beginIn, systemScope } from '../apps/server/src/platform/db/scope.ts';
import { timed } from './measure.ts';
import { noteReads } from './note-reads.ts';
import type { Line, Part } from './report.ts';
import { serve, signIn } from './serve.ts';

/** What people type, each many times with other values. */
const kinds: Readonly<Record<string, (nth: number, member: Found) => string>> = {
  'a name': (_, m) => m.name,
  'part of a name': (_, m) => m.name.slice(1),
  initials: (_, m) => m.initials,
  pinyin: (_, m) => m.sort_key.replaceAll(' ', ''),
  'an identity number': (nth) => numbers(nth),
};
const times = 60;
const warming = 5;

interface Found {
  name: string;
  initials: string;
  sort_key: string;
}

/** Nobody's number: what is looked up is its hash, found or not. */
const numbers = (nth: number): string => `99999919700101${String(100 + nth)}X`;

/** Search over the members of the county and 100,000 more through the API, beside the same statements alone. */
export async function benchSearch(product: Product): Promise<Part> {
  const noted = noteReads(product.db);
  const watched = await serve({ ...product, db: noted });
  const cookie = await signIn(watched.app, 'officer');
  const lines: Line[] = [];
  const all: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  const { sample, members } = await someMembers(product);
  const client = await product.db.pool.connect();
  try {
    for (const [kind, query] of Object.entries(kinds)) {
      const ours: number[] = [];
      const bare: number[] = [];
      for (let i = -warming; i < times; i++) {
        const url = `/api/v1/members?limit=50&q=${encodeURIComponent(query(i + warming, sample[i + warming] as Found))}`;
        noted.reads.length = 0;
        const { ms, value } = await timed(() => watched.app.inject({ url, headers: { cookie } }));
        if (value.statusCode !== 200) throw new Error(`${url}: ${value.body}`);
        const statements = [...noted.reads];
        const scope = noted.scope();
        if (!scope || statements.length === 0) throw new Error(`${url} did not read`);
        const alone = await timed(async () => {
          await client.query(beginIn(scope, false));
          for (const [text, values] of statements) await client.query(prepared(text, values));
          await client.query('commit');
        });
        if (i < 0) continue;
        ours.push(ms);
        bare.push(alone.ms);
      }
      all.ours.push(...ours);
      all.bare.push(...bare);
      lines.push({
        what: `by ${kind}, p95`,
        value: p95(ours),
        unit: 'ms',
        ratio: p95(ours) / p95(bare),
        to: 'x the bare query',
      });
    }
  } finally {
    client.release();
    await watched.app.close();
  }
  return {
    title: 'Search among 100,000 members',
    how: `${members.toLocaleString('en')} members in one county, the county officer looks for somebody, 50 rows and their number come back through the API (no network). The bare query runs the same statements in the same row-level-security transaction, prepared by name. ${times} of each kind, each with another value.`,
    lines: [
      {
        what: 'all of them, p95',
        value: p95(all.ours),
        unit: 'ms',
        ratio: p95(all.ours) / p95(all.bare),
        to: 'x the bare query',
      },
      { what: 'all of them, bare query, p95', value: p95(all.bare), unit: 'ms' },
      ...lines,
    ],
  };
}

/** As many members as are looked for, from all over the register, and how many there are. */
async function someMembers(product: Product): Promise<{ sample: Found[]; members: number }> {
  return await product.db.read(systemScope(1), async (tx) => {
    const sample = await tx.many<Found & Record<string, unknown>>(
      `select name, initials, sort_key from member where county_id = $1 and state = 'active' order by md5(id::text) limit $2`,
      [tx.countyId, times + warming],
    );
    const counted = await tx.maybe<{ n: number }>(
      "select count(*)::integer as n from member where county_id = $1 and state = 'active'",
      [tx.countyId],
    );
    return { sample, members: counted?.n ?? 0 };
  });
}

/** The value that 95 of 100 do not exceed. */
function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] as number;
}
