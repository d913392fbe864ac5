import { readFileSync } from 'node:fs';
import { type Plugin, parseAst } from 'vite';
import { expect, test } from 'vitest';
import { clientContracts } from '../../client-contracts.ts';
import { sources } from '../../keys-used.ts';

const domain = new URL('../../../../packages/domain/src/', import.meta.url);
const files = [...sources(new URL('../', import.meta.url)), ...sources(domain)];

/** What the plugin makes of a module of the domain, types taken off already; undefined when it leaves it alone. */
function transformed(code: string, name = 'returns/contract.ts'): string | undefined {
  const { transform } = clientContracts(domain) as Plugin & {
    transform: (this: object, code: string, id: string) => { code: string } | undefined;
  };
  return transform.call({ parse: parseAst }, code, new URL(name, domain).pathname)?.code;
}

test('the browser gets address and method of a contract, not the shapes', () => {
  const code = `import { z } from 'zod';
const body = z.object({ version: z.number() });
export const move = defineRoute({ id: 'move', method: 'POST', path: '/move', summary: 's', body, response: z.object({}), transfer: 'upload' });
export const plain = ['a'];`;
  expect(transformed(code)).toBe(`import { z } from 'zod';
const body = /* @__PURE__ */ (() => z.object({ version: z.number() }))();
export const move = /* @__PURE__ */ (() => defineRoute({ id: 'move', method: 'POST', path: '/move', ...{}, ...{}, ...{}, transfer: 'upload' }))();
export const plain = ['a'];`);
});

test('what a route takes by default has no shapes either; other modules stay as they are', () => {
  const code = `import { z } from 'zod';
export function defineRoute(route) { return { params: nothing, transfer: 'json', ...route }; }`;
  expect(transformed(code, 'http/define-route.ts')).toContain(
    "return { ...{}, transfer: 'json', ...route };",
  );
  expect(transformed('export const rule = count();')).toBeUndefined();
  expect(transformed(code, '../../elsewhere.ts')).toBeUndefined();
});

test('nothing that runs in the browser reads a shape of a contract', () => {
  const routes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = defineRoute\(/gm)].map(([, name]) => name),
  );
  expect(routes.length).toBeGreaterThan(200);
  const read = new RegExp(
    `(?<!typeof )\\b(?:${routes.join('|')})\\.(?:summary|params|query|body|response)\\b`,
  );
  const reading = files.filter((file) => read.test(readFileSync(file, 'utf8')));
  expect(reading.map(({ pathname }) => pathname.split('/src/')[1])).toEqual([]);
});
