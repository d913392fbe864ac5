import { randomUUID } from 'node:crypto';
import * as contract from '@lianchuang/domain/members/contract';
import { createOrganisation, listOrganisations } from '@lianchuang/domain/organisations/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
beforeAll(() => county.standAt('2008-10-06'));
afterAll(() => county.close());

test('R1.4 where a letter goes is found over the whole county by name, pinyin with or without spaces, or initials', async () => {
  const made = await county.call('officer', createOrganisation, {
    body: {
      id: randomUUID(),
      kind: 'village-branch',
      name: '白桥村党支部',
      supervisorId: county.ids.town2 ?? '',
      from: '2008-10-01',
    },
  });
  expect(made.status, JSON.stringify(made.problem)).toBe(200);
  for (const q of ['白桥', 'baiqiao', 'Bai Qiao', 'baiqiaocun', 'bq', 'BQC']) {
    const there = (await county.call('village1-1', contract.listDestinations, { query: { q } })).body.items;
    expect(there, q).toEqual([
      { id: made.body.id, name: '白桥村党支部', kind: 'village-branch', above: '青石2镇党委' },
    ]);
    // The same words find it in the tree.
    const tree = (await county.call('officer', listOrganisations, { query: { q } })).body;
    expect([tree.total, tree.items.map(({ name }) => name)], q).toEqual([1, ['白桥村党支部']]);
  }
  for (const q of ['qiaobai', '%', '白_', 'aiqiao']) {
    const { body } = await county.call('village1-1', contract.listDestinations, { query: { q } });
    expect(body.items, q).toEqual([]);
  }
});
