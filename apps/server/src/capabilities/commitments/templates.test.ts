import { randomUUID } from 'node:crypto';
import { listAudit } from '@lianchuang/domain/audit/contract';
import { shippedTemplates } from '@lianchuang/domain/commitments/templates';
import {
  addCommitmentTemplate,
  changeCommitmentTemplate,
  listCommitmentTemplates,
  offerCommitmentTemplate,
} from '@lianchuang/domain/commitments/templates-contract';
import { afterAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';

const county = await makeSmallCounty({ townships: 1, villages: 1, stations: 0 }, 2);
afterAll(() => county.close());

const list = async (user: string) => (await county.call(user, listCommitmentTemplates)).body.items;
const offeredTo = async (user: string) => (await list(user)).map((template) => template.content);
const [first] = shippedTemplates;
if (!first) throw new Error('no template ships');

test('R4.1 every organisation begins from the commitments that ship, until the county changes, withdraws or adds', async () => {
  expect(await offeredTo('village1-1')).toEqual(shippedTemplates.map((template) => template.content));

  const changed = await county.call('officer', changeCommitmentTemplate, {
    params: { id: first.id },
    body: { version: 1, content: '年内新修通村水泥路 20 公里。' },
  });
  expect(changed.body).toMatchObject({ source: 'changed', version: 2, level: 'county', offered: true });
  const id = randomUUID();
  const added = await county.call('officer', addCommitmentTemplate, {
    body: { id, level: 'county', content: '年内办成群众夜校 10 所。' },
  });
  expect(added.body).toMatchObject({ id, source: 'own', version: 1 });
  const seen = await offeredTo('village1-1');
  expect(seen[0], 'in the place of the one that shipped').toBe('年内新修通村水泥路 20 公里。');
  expect(seen).toContain('年内办成群众夜校 10 所。');
  expect(seen).not.toContain(first.content);
  expect(await offeredTo('c2-village1-1'), 'the other county keeps what shipped').toContain(first.content);

  const withdrawn = await county.call('officer', offerCommitmentTemplate, {
    params: { id: first.id },
    body: { version: 2, offered: false },
  });
  expect(withdrawn.body).toMatchObject({ offered: false, version: 3 });
  expect(await offeredTo('village1-1')).not.toContain('年内新修通村水泥路 20 公里。');
  expect((await list('officer')).find((template) => template.id === first.id)).toEqual(withdrawn.body);
  await county.call('officer', offerCommitmentTemplate, {
    params: { id: first.id },
    body: { version: 3, offered: true },
  });
  expect((await offeredTo('village1-1'))[0]).toBe('年内新修通村水泥路 20 公里。');

  const told = (await county.call('auditor', listAudit)).body.items;
  expect(
    told
      .filter((entry) => entry.entity === 'commitment-template')
      .map((entry) => entry.action)
      .reverse(),
  ).toEqual([
    'change-commitment-template',
    'add-commitment-template',
    'withdraw-commitment-template',
    'offer-commitment-template',
  ]);
});

test('R4.1 a commitment that the list has already is refused, and where it was withdrawn the refusal says so', async () => {
  const [, , twice, other] = shippedTemplates;
  const add = (content: string) =>
    county.call('officer', addCommitmentTemplate, { body: { id: randomUUID(), level: 'county', content } });
  const refused = await add(` ${twice?.content} `);
  expect(refused.problem.errors).toEqual([{ field: 'content', code: 'template-exists' }]);
  const renamed = await county.call('officer', changeCommitmentTemplate, {
    params: { id: other?.id ?? '' },
    body: { version: 1, content: twice?.content ?? '' },
  });
  expect(renamed.problem.errors).toEqual([{ field: 'content', code: 'template-exists' }]);
  await county.call('officer', offerCommitmentTemplate, {
    params: { id: twice?.id ?? '' },
    body: { version: 1, offered: false },
  });
  expect((await add(twice?.content ?? '')).problem.errors).toEqual([
    { field: 'content', code: 'template-withdrawn' },
  ]);
});

test('R4.1 only the county officer keeps the list, by right and again in the database', async () => {
  for (const user of ['clerk1', 'village1-1', 'leader', 'auditor']) {
    const reply = await county.call(user, addCommitmentTemplate, {
      body: { id: randomUUID(), level: 'member', content: '照看村道两旁树木' },
    });
    expect(reply.status, user).toBe(403);
  }
  for (const role of ['committee-secretary', 'branch-secretary', 'auditor'] as const) {
    const write = county.product.db.write({ ...systemScope(1), role }, (tx) =>
      tx.run(
        `insert into commitment_template (county_id, id, level, content, created_by, created_at)
           values ($1, $2, 'member', '照看村道两旁树木', '某人', now())`,
        [1, randomUUID()],
      ),
    );
    await expect(write, role).rejects.toMatchObject({ code: '42501' });
  }
});
