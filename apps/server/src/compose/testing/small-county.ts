import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { RouteContract } from '@lianchuang/domain/http/define-route';
import type { Role } from '@lianchuang/domain/identity/roles';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { type LoadedDefinition, loadDefinition } from '../../capabilities/campaign/public.ts';
import { createUsersInBulk } from '../../capabilities/identity/public.ts';
import { insertOrganisations, type NewOrganisation } from '../../capabilities/organisations/public.ts';
import { recomputeDirty } from '../../capabilities/scoring/public.ts';
import { createCounty } from '../../capabilities/setup/public.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { campaignFolder, type Product } from '../open-product.ts';
import { makeEmptyApp } from './empty-app.ts';

export const password = 'lianchuang-2008';

type In<T extends z.ZodType> = z.input<T>;
export interface Reply<T> {
  status: number;
  body: T;
  problem: {
    code: string;
    params?: Record<string, string | number>;
    errors?: { field?: string; code: string; row?: number; column?: string }[];
    present?: unknown;
  };
}

export interface TestCounty {
  readonly app: FastifyInstance;
  readonly product: Product;
  readonly ids: Readonly<Record<string, string>>;
  /** Ids of further counties in the same database, whose users are `c2-officer` and so on. */
  readonly others: readonly Readonly<Record<string, string>>[];
  readonly countyId: number;
  /** Stands the clock at a day, 9 o'clock in China. */
  standAt(day: string): void;
  /** Calls a route as a signed-in person. */
  call<C extends RouteContract>(
    user: string,
    contract: C,
    input?: {
      params?: Record<string, string | number>;
      query?: Record<string, unknown>;
      body?: In<C['body']>;
      key?: string;
    },
  ): Promise<Reply<z.output<C['response']>>>;
  cookieOf(user: string): Promise<string>;
  recompute(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Shape {
  townships: number;
  villages: number;
  stations: number;
}

/** A demonstration-like county of a few organisations with users for each role, over the real database and app. */
export async function makeSmallCounty(
  shape: Shape = { townships: 2, villages: 3, stations: 1 },
  counties = 1,
): Promise<TestCounty> {
  const loaded = await loadDefinition(fileURLToPath(campaignFolder));
  const empty = await makeEmptyApp({ requireTotp: false });
  const { app, product } = empty;
  const { db } = product;
  const ids = await seedCounty(db, loaded, 1, shape);
  const others: Record<string, string>[] = [];
  for (let other = 2; other <= counties; other++) others.push(await seedCounty(db, loaded, other, shape));
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (user: string): Promise<string> => {
    const known = cookies.get(user);
    if (known) return known;
    const fresh = signIn(app, user);
    cookies.set(user, fresh);
    return fresh;
  };
  return {
    app,
    product,
    ids,
    others,
    countyId: 1,
    cookieOf,
    standAt: empty.standAt,
    async call(user, contract, input = {}) {
      const path = contract.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
        String(input.params?.[name] ?? ''),
      );
      const query = new URLSearchParams(
        Object.entries(input.query ?? {}).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]])),
      );
      const response = await app.inject({
        method: contract.method,
        url: `/api/v1${path}${query.size > 0 ? `?${query}` : ''}`,
        headers: {
          ...(user === '' ? {} : { cookie: await cookieOf(user) }),
          ...(contract.method === 'GET' ? {} : { 'idempotency-key': input.key ?? randomUUID() }),
        },
        ...(contract.method === 'GET' ? {} : { payload: (input.body ?? {}) as object }),
      });
      const parsed: unknown =
        response.body === ''
          ? {}
          : response.headers['content-type']?.toString().includes('json')
            ? response.json()
            : response.body;
      return { status: response.statusCode, body: parsed as never, problem: parsed as never };
    },
    recompute: () => recomputeDirty(db),
    close: empty.close,
  };
}

async function signIn(app: FastifyInstance, username: string): Promise<string> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password },
  });
  if (response.statusCode !== 200)
    throw new Error(`sign-in of ${username}: ${response.statusCode} ${response.body}`);
  return response.cookies.map((c) => `${c.name}=${encodeURIComponent(c.value)}`).join('; ');
}

/** Names: `town1`, `village1-2`, `station1-1`, `direct1`, `department1`, `organs`, `county`. */
export async function seedCounty(
  db: Product['db'],
  loaded: LoadedDefinition,
  countyId: number,
  shape: Shape,
): Promise<Record<string, string>> {
  return await db.write(systemScope(countyId), async (tx) => {
    const ids: Record<string, string> = { county: randomUUID() };
    const prefix = countyId === 1 ? '' : `c${countyId}-`;
    await createCounty(
      tx,
      loaded,
      { name: '清源县', divisionCode: null, firstYear: 2007, demonstration: true, today: '2008-10-11' },
      ids.county ?? '',
      '清源县委',
    );
    const list: NewOrganisation[] = [];
    const add = (key: string, kind: string, name: string, above: string): void => {
      ids[key] = randomUUID();
      list.push({
        id: ids[key],
        kind,
        name,
        code: null,
        supervisorId: ids[above] ?? '',
        administratorId: null,
        foundedOn: '2006-01-01',
      });
    };
    add('organs', 'organs-work-committee', '县直机关工委', 'county');
    add('direct1', 'county-direct-committee', '农业局党委', 'county');
    add('department1', 'agri-department', '农技推广中心', 'direct1');
    for (let t = 1; t <= shape.townships; t++) {
      add(`town${t}`, 'township-committee', `青石${t}镇党委`, 'county');
      for (let v = 1; v <= shape.villages; v++)
        add(`village${t}-${v}`, 'village-branch', `柳树${t}${v}村党支部`, `town${t}`);
      for (let s = 1; s <= shape.stations; s++)
        add(`station${t}-${s}`, 'township-station', `青石${t}镇农技站`, `town${t}`);
    }
    await insertOrganisations(tx, list);
    const places = new Map(
      (
        await tx.many<{ id: string; kind: string; path: string }>(
          'select id, kind, path from organisation where county_id = $1',
          [countyId],
        )
      ).map((o) => [o.id, o]),
    );
    const user = (username: string, role: Role, at: string) => {
      const place = places.get(ids[at] ?? '');
      if (!place) throw new Error(`no organisation ${at}`);
      return {
        username: prefix + username,
        displayName: `${username}同志`,
        role,
        organisationId: place.id,
        kind: place.kind,
        path: place.path,
      };
    };
    const users = [
      user('officer', 'county-officer', 'county'),
      user('leader', 'county-leader', 'county'),
      user('auditor', 'auditor', 'county'),
      user('admin', 'system-administrator', 'county'),
      user('direct1', 'committee-clerk', 'direct1'),
      user('department1', 'committee-clerk', 'department1'),
    ];
    for (let t = 1; t <= shape.townships; t++) {
      users.push(
        user(`clerk${t}`, 'committee-clerk', `town${t}`),
        user(`secretary${t}`, 'committee-secretary', `town${t}`),
      );
      for (let v = 1; v <= shape.villages; v++)
        users.push(user(`village${t}-${v}`, 'branch-secretary', `village${t}-${v}`));
    }
    await createUsersInBulk(tx, users, password);
    return ids;
  });
}
