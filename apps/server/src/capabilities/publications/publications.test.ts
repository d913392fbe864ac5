import { listAudit } from '@lianchuang/domain/audit/contract';
import * as contract from '@lianchuang/domain/publications/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { addTestPublication } from '../../compose/testing/add-test-publication.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { publicScope } from '../../platform/db/scope.ts';
import { forgetPublic } from './read-in-public.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
beforeAll(() => county.standAt('2008-10-06'));
afterAll(() => county.close());

const village = county.ids['village1-1'] ?? '';
const put = (title: string, sourceId: string) => addTestPublication(county, 'village1-1', title, sourceId);
const open = async (path: string) => {
  const response = await county.app.inject({ url: `/api/v1/public/${path}` });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
};

test('R4.1 what is published is read by anybody, and nothing else is', async () => {
  await addTestMember(county, 'village1-1', 'village1-1', { name: '不公开的人' });
  expect((await open('organisations')).body.items).toEqual([]);
  expect((await open(`organisations/${village}`)).status).toBe(404);
  await put('第三季度通报', 'q3');
  forgetPublic(county.product.db);
  const found = await open('organisations?q=ls11');
  expect(found.body.items).toEqual([
    { id: village, name: '柳树11村党支部', kind: 'village-branch', above: '青石1镇党委' },
  ]);
  const page = await open(`organisations/${village}`);
  expect(page.headers['cache-control']).toBe('public, max-age=30');
  expect(page.body.items).toEqual([
    expect.objectContaining({ title: '第三季度通报', publishedOn: '2008-10-06', kind: 'bulletin' }),
  ]);
  // The scope of those readers holds no row of any table but this one.
  const held = await county.product.db.read(publicScope(county.countyId), async (tx) => {
    const tables = await tx.many<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
         and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'path' and not a.attisdropped)`,
    );
    const counts: [string, number][] = [];
    for (const { name } of tables) {
      const rows = await tx.maybe<{ n: number }>(
        `select count(*)::integer as n from "${name}" where county_id = $1`,
        [tx.countyId],
      );
      counts.push([name, rows?.n ?? 0]);
    }
    return counts;
  });
  expect(held.length).toBeGreaterThan(20);
  expect(held.filter(([, n]) => n > 0)).toEqual([['publication', 1]]);
});

test('R4.1 published again it takes the place of the one before; withdrawn it is gone, with a reason that stays', async () => {
  const id = await put('第三季度通报(更正)', 'q3');
  forgetPublic(county.product.db);
  const titles = async () =>
    (await open(`organisations/${village}`)).body.items?.map((item: { title: string }) => item.title);
  expect(await titles()).toEqual(['第三季度通报(更正)']);
  const withdraw = (user: string) =>
    county.call(user, contract.withdrawPublication, { params: { id }, body: { reason: '有一处数字错误' } });
  expect((await withdraw('village1-1')).status).toBe(403);
  expect((await withdraw('officer')).status).toBe(200);
  expect((await withdraw('officer')).problem).toMatchObject({ code: 'already-withdrawn' });
  forgetPublic(county.product.db);
  expect(await titles()).toBeUndefined();
  const { items } = (await county.call('officer', contract.listPublications)).body;
  expect(items).toContainEqual(expect.objectContaining({ id, withdrawnReason: '有一处数字错误' }));
  expect((await county.call('village2-1', contract.listPublications)).body.items).toEqual([]);
  const audit = (await county.call('auditor', listAudit)).body.items;
  expect(audit).toContainEqual(expect.objectContaining({ action: 'withdraw-publication', entityId: id }));
});
