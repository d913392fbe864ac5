import { type Role, rightsByRole } from '@lianchuang/domain/identity/roles';
import { listReturns as contract } from '@lianchuang/domain/returns/contract';
import { Client } from 'pg';
import { listReturns } from '../apps/server/src/capabilities/returns/list-returns.ts';
import { recomputePeriod } from '../apps/server/src/capabilities/scoring/public.ts';
import type { Product } from '../apps/server/src/compose/open-product.ts';
import { appUrlOf } from '../apps/server/src/platform/db/app-url.ts';
import { type Database, openDatabase } from '../apps/server/src/platform/db/database.ts';
import { endOfSubtree, systemScope } from '../apps/server/src/platform/db/scope.ts';
import type { Actor } from '../apps/server/src/platform/http/actor.ts';
import { copyCounties } from './copy-counties.ts';
import { median, timed } from './measure.ts';
import type { Line, Part } from './report.ts';

const period = '2008-Q3';
const sizes = [1, 10, 100];
/** Cost may grow by this much before the goal is missed: room for the deeper indexes and for noise. */
const flat = 1.25;

/** Cost of a recompute and of a list in a database of 1, 10 and 100 counties, in turn with a county alone. */
export async function benchGrowth(product: Product): Promise<Part> {
  const alone = openDatabase(appUrlOf(await cloneOf(product.ownerUrl)), product.clock, product.sealer, 2);
  const lines: Line[] = [];
  const places = await placesOf(alone);
  let organisations = 0;
  try {
    let made = 1;
    for (const counties of sizes) {
      if (counties > made) await copyCounties(product.ownerUrl, made + 1, counties);
      made = Math.max(made, counties);
      const acts: Readonly<
        Record<string, { times: number; run: (db: Database, county: number) => unknown }>
      > = {
        recompute: {
          times: 9,
          run: (db, county) =>
            db.write(systemScope(county), async (tx) => {
              organisations = (await recomputePeriod(tx, period)).organisations;
            }),
        },
        'list of the county officer': {
          times: 40,
          run: (db, county) => list(db, actorAt(county, 'county-officer', places.county), { period }),
        },
        'list of a township clerk': {
          times: 40,
          run: (db, county) => list(db, actorAt(county, 'committee-clerk', places.township), {}),
        },
      };
      for (const [name, { times, run }] of Object.entries(acts)) {
        const taken = await sideBySide(
          times,
          () => run(alone, 1),
          (i) => run(product.db, countyOf(i, counties)),
        );
        const ratio = median(taken.map(([floor, grown]) => grown / floor));
        lines.push({
          what: `${counties} ${counties === 1 ? 'county' : 'counties'}: ${name}`,
          value: median(taken.map(([, grown]) => grown)),
          unit: 'ms',
          ratio,
          to: 'x the county alone',
          ...(counties === 1 ? {} : { goal: { text: `flat (under ${flat})`, met: ratio < flat } }),
        });
      }
    }
  } finally {
    await alone.close();
  }
  return {
    title: 'Growth from 1 to 100 counties in one database',
    how: `Counties of ${organisations} organisations each, copies of the demonstration county with the periods of 2008. Each line is the cost of one county, hence flat per organisation where the ratio is flat: the county is another one each time, visited once before it is timed, and each time is held against the same work on the demonstration county alone in a database of its own, in turn. Median of the pairs. Flat is taken to be less than 1.25.`,
    lines,
  };
}

/** The counties visited lie all over the database. */
const countyOf = (i: number, counties: number): number => 1 + ((i * 37) % counties);

/** Pairs of milliseconds: the floor and then the other, each done once before it is timed. */
async function sideBySide(
  times: number,
  floor: () => unknown,
  other: (i: number) => unknown,
): Promise<[number, number][]> {
  const taken: [number, number][] = [];
  for (let i = 0; i < times; i++) {
    await other(i);
    await floor();
    taken.push([(await timed(floor)).ms, (await timed(() => other(i))).ms]);
  }
  return taken;
}

/** Paths of the county and of its largest township; copies have the same. */
async function placesOf(db: Database): Promise<{ county: string; township: string }> {
  const rows = await db.read(systemScope(1), (tx) =>
    tx.many<{ path: string }>(
      `select t.path from roster t join roster o on o.county_id = t.county_id and o.period_id = t.period_id
         and starts_with(o.path, t.path)
       where t.county_id = $1 and t.period_id = $2 and t.kind in ('county-committee', 'township-committee')
       group by t.path order by count(*) desc, t.path limit 2`,
      [tx.countyId, period],
    ),
  );
  return { county: rows[0]?.path ?? '', township: rows[1]?.path ?? '' };
}

function actorAt(countyId: number, role: Role, path: string): Actor {
  return {
    userId: 'bench',
    username: 'bench',
    displayName: 'bench',
    role,
    assignmentId: '00000000-0000-4000-8000-000000000000',
    organisationId: '00000000-0000-4000-8000-000000000000',
    path,
    rights: rightsByRole[role],
    scope: { countyId, lo: path, hi: endOfSubtree(path), userId: 'bench', role },
    mustEnrolTotp: false,
    totpEnabled: false,
  };
}

async function list(db: Database, actor: Actor, query: { period?: string }): Promise<void> {
  const { items } = await db.read(actor.scope, (tx) =>
    listReturns(tx, actor, { query: contract.query.parse({ ...query, limit: 50 }) }),
  );
  if (items.length !== 50) throw new Error(`${items.length} rows, not 50, in county ${actor.scope.countyId}`);
}

/** A copy of the database as it is now; connections that stand idle are closed for it. Returns the owner's address. */
async function cloneOf(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const name = url.pathname.slice(1);
  const client = new Client({ connectionString: new URL('/postgres', url).toString() });
  await client.connect();
  try {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await client.query(`create database "${name}_alone" template "${name}"`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}_alone`;
  return url.toString();
}
