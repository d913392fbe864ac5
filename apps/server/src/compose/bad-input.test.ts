import { randomUUID } from 'node:crypto';
import { type Role, rightsByRole } from '@lianchuang/domain/identity/roles';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allRoutes } from './all-routes.ts';
import { type JsonSchema, sampleValue } from './testing/sample-value.ts';
import { makeSmallCounty, type Reply } from './testing/small-county.ts';
import { unsaid } from './testing/words.ts';
import { unbounded, type WrongValue, withChanged, wrongValues } from './testing/wrong-values.ts';

const county = await makeSmallCounty({ townships: 1, villages: 1, stations: 0 });
afterAll(() => county.close());
const routes = allRoutes({ oidc: undefined });
type Route = (typeof routes)[number];

const schemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
const schemas = (route: Route) => ({
  params: schemaOf(route.contract.params),
  query: schemaOf(route.contract.query),
  body: schemaOf(route.contract.body),
});
/** Someone who holds the right, so that it is the input that is refused. */
const userOf = ({ right }: Route): string => {
  const people: [string, Role][] = [
    ['officer', 'county-officer'],
    ['auditor', 'auditor'],
  ];
  return right === 'public' ? '' : (people.find(([, role]) => rightsByRole[role].includes(right))?.[0] ?? '');
};

interface Sent {
  params?: unknown;
  query?: unknown;
  payload?: string;
  type?: string;
  key?: string | undefined;
}

/** Sends what is given as it is; what is left out is right. */
async function send(route: Route, sent: Sent): Promise<Reply<unknown>> {
  const { contract } = route;
  const all = schemas(route);
  const params = (sent.params ?? sampleValue(all.params, randomUUID())) as Record<string, unknown>;
  const path = contract.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const required = (all.query.required ?? []) as string[];
  const usual = Object.fromEntries(required.map((name) => [name, 'x']));
  const query = new URLSearchParams({ ...usual, ...((sent.query ?? {}) as Record<string, string>) });
  const user = userOf(route);
  const key = 'key' in sent ? sent.key : randomUUID();
  const response = await county.app.inject({
    method: contract.method,
    url: `/api/v1${path}?${query}`,
    headers: {
      ...(user === '' ? {} : { cookie: await county.cookieOf(user) }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(contract.method === 'GET' ? {} : { 'content-type': sent.type ?? 'application/json' }),
    },
    ...(contract.method === 'GET'
      ? {}
      : { payload: sent.payload ?? JSON.stringify(sampleValue(all.body, randomUUID()) ?? {}) }),
  });
  const problem = response.json() as Reply<unknown>['problem'];
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(unsaid(problem)).toEqual([]);
  return { status: response.statusCode, body: problem, problem };
}

const of = (list: readonly Route[]) =>
  list.map((route) => [`${route.contract.method} ${route.contract.path}`, route] as const);
const taking = routes.filter((r) => r.contract.method !== 'GET' && r.contract.transfer === 'json');

describe.each(of(taking))('%s', (_, route) => {
  test('refuses broken JSON, an empty body that says it is JSON, and what is not JSON', async () => {
    for (const payload of ['{"version": 1,', '']) {
      const broken = await send(route, { payload });
      expect([broken.status, broken.problem.code], payload).toEqual([400, 'invalid-json']);
    }
    const foreign = await send(route, { payload: '<version>1</version>', type: 'application/xml' });
    expect([foreign.status, foreign.problem.code]).toEqual([415, 'bad-request']);
  });

  test('refuses a body of over 2 MB before it is read', async () => {
    const reply = await send(route, { payload: JSON.stringify({ text: 'x'.repeat(2 * 1024 * 1024) }) });
    expect([reply.status, reply.problem.code]).toEqual([413, 'body-too-large']);
  });
});

describe.each(of(routes.filter((r) => r.kind === 'write')))('%s', (_, route) => {
  test('is not done without an idempotency key, nor with one that is none', async () => {
    for (const key of [undefined, 'again', '00000000-0000-0000-0000-000000000000']) {
      const reply = await send(route, { key });
      expect([reply.status, reply.problem.code], key).toEqual([400, 'idempotency-key-missing']);
    }
  });
});

const wrong = routes.flatMap((route) => {
  const { params, query, body } = schemas(route);
  const places = [
    ...wrongValues(params, 'address').map((w) => ['params', w] as const),
    ...wrongValues(query, 'address').map((w) => ['query', w] as const),
    ...(route.contract.transfer === 'json' && route.contract.method !== 'GET'
      ? wrongValues(body, 'body').map((w) => ['body', w] as const)
      : []),
  ];
  return places.map(
    ([where, value]) =>
      [`${route.contract.id} ${where} ${value.path.join('.')} ${value.code}`, route, where, value] as const,
  );
});

test('there are wrong values to try at most routes', () => {
  expect(wrong.length).toBeGreaterThan(200);
  expect(new Set(wrong.map(([, route]) => route.contract.id)).size).toBeGreaterThan(45);
});

test.each(wrong)('%s names the field', async (_, route, where, value: WrongValue) => {
  const base = sampleValue(schemas(route)[where], randomUUID());
  const changed = withChanged(where === 'query' ? {} : base, value.path, value.value);
  const reply = await send(
    route,
    where === 'body' ? { payload: JSON.stringify(changed) } : { [where]: changed },
  );
  expect([reply.status, reply.problem.code], JSON.stringify(reply.problem)).toEqual([422, 'invalid-input']);
  const field = [...(where === 'body' ? [] : [where]), ...value.path].join('.');
  const detail = reply.problem.errors?.find((e) => e.field === field);
  expect(detail, JSON.stringify(reply.problem)).toMatchObject({
    code: value.code,
    ...(value.limit === undefined ? {} : { params: { limit: value.limit } }),
  });
});

test('every text and list that a route takes has its bound', () => {
  const open = routes.flatMap((route) =>
    Object.entries(schemas(route)).flatMap(([where, schema]) =>
      unbounded(schema).map((path) => `${route.contract.id} ${where} ${path}`),
    ),
  );
  expect(open).toEqual([]);
});

test('an address that is none says so', async () => {
  const response = await county.app.inject({ url: '/api/v1/no-such-thing' });
  const problem = response.json() as Reply<unknown>['problem'];
  expect([response.statusCode, problem.code, unsaid(problem)]).toEqual([404, 'no-such-route', []]);
});
