import { randomUUID } from 'node:crypto';
import { listAudit } from '@lianchuang/domain/audit/contract';
import { importOrganisations, listOrganisations } from '@lianchuang/domain/organisations/contract';
import { afterAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import type { Cell } from '../../platform/workbook/cell.ts';
import { readWorkbook } from '../../platform/workbook/read-workbook.ts';
import { makeWorkbook } from '../../platform/workbook/testing/make-workbook.ts';

type Answer = z.output<typeof importOrganisations.response> & { code: string };
const county = await makeSmallCounty({ townships: 1, villages: 1, stations: 0 });
afterAll(() => county.close());

async function upload(user: string, bytes: Uint8Array, commit: boolean, key: string = randomUUID()) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], '组织.xlsx'));
  const sent = new Response(form);
  const response = await county.app.inject({
    method: 'POST',
    url: `/api/v1${importOrganisations.path}?commit=${commit}&from=2008-10-01`,
    headers: {
      cookie: await county.cookieOf(user),
      'idempotency-key': key,
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  return { status: response.statusCode, body: response.json() as Answer };
}

async function names(): Promise<string[]> {
  return (await county.call('officer', listOrganisations)).body.items.map((o) => o.name);
}

const good: Cell[][] = [
  ['清源县基层党组织名单'],
  [],
  ['序号', '上级党组织', '组织类别', '党组织名称（全称）', '成立时间', '备注'],
  [1, '清源县委', '乡镇党委', '杨树乡党委', '2008.1.31', null],
  [2, '杨树乡党委', '村党组织', '西街村党支部', new Date('2008-02-01'), '新设'],
  [3, '杨树乡党委', '乡镇站所', '杨树乡林业站', null, null],
];

test('R1.1 the officer sees what a workbook would make, then makes all of it once', async () => {
  const before = await names();
  const bytes = await makeWorkbook([], good);
  const preview = await upload('officer', bytes, false);
  expect(preview.status, JSON.stringify(preview.body)).toBe(200);
  expect(preview.body).toEqual({
    committed: false,
    create: [
      { row: 4, name: '杨树乡党委', kind: 'township-committee', supervisor: '清源县委' },
      { row: 5, name: '西街村党支部', kind: 'village-branch', supervisor: '杨树乡党委' },
      { row: 6, name: '杨树乡林业站', kind: 'township-station', supervisor: '杨树乡党委' },
    ],
    errors: [],
    columns: [
      { heading: '序号', field: null },
      { heading: '上级党组织', field: 'supervisor' },
      { heading: '组织类别', field: 'kind' },
      { heading: '党组织名称（全称）', field: 'name' },
      { heading: '成立时间', field: 'founded-on' },
      { heading: '备注', field: null },
    ],
  });
  expect(await names()).toEqual(before);

  const key = randomUUID();
  const made = await upload('officer', bytes, true, key);
  expect(made.body, JSON.stringify(made.body)).toMatchObject({ committed: true, errors: [] });
  expect((await upload('officer', bytes, true, key)).body).toEqual(made.body);
  expect((await upload('officer', await makeWorkbook(good), true, key)).body.code).toBe(
    'idempotency-key-reused',
  );
  const { items } = (await county.call('officer', listOrganisations)).body;
  expect(items).toHaveLength(before.length + 3);
  const town = items.find((o) => o.name === '杨树乡党委');
  expect(town).toMatchObject({ foundedOn: '2008-01-31', supervisorId: county.ids.county });
  expect(items.find((o) => o.name === '西街村党支部')).toMatchObject({
    foundedOn: '2008-02-01',
    supervisorId: town?.id,
  });
  expect(items.find((o) => o.name === '杨树乡林业站')).toMatchObject({ foundedOn: '2008-10-01' });
  const audit = await county.call('auditor', listAudit);
  const entries = audit.body.items.filter((entry) => entry.action === 'import-organisations');
  expect(entries.map((entry) => entry.detail)).toEqual([{ organisations: 3, from: '2008-10-01' }]);

  const again = await upload('officer', bytes, true);
  expect(again.body.committed).toBe(false);
  expect(again.body.errors.map((e) => `${e.row}${e.column} ${e.code}`)).toEqual([
    '4D already-in-tree',
    '5D already-in-tree',
    '6D already-in-tree',
  ]);
});

test('R1.1 with one bad row nothing is made', async () => {
  const before = await names();
  const answer = await upload(
    'officer',
    await makeWorkbook([
      ['名称', '类型', '上级'],
      ['榆树乡党委', '乡镇党委', '清源县委'],
      ['北街村党支部', '村党组织', '榆树乡党委'],
      ['南街村党支部', '村党组织', '没有的乡党委'],
    ]),
    true,
  );
  expect(answer.body.committed).toBe(false);
  expect(answer.body.errors).toEqual([
    {
      row: 4,
      column: 'C',
      field: 'supervisor',
      code: 'supervisor-unknown',
      params: { value: '没有的乡党委' },
    },
  ]);
  expect(await names()).toEqual(before);
});

test('what is no workbook, what is missing and who may not are refused', async () => {
  expect((await upload('officer', Buffer.from('名称,类型,上级\n'), true)).body.code).toBe(
    'workbook-not-xlsx',
  );
  expect((await upload('officer', await makeWorkbook([]), true)).body.code).toBe('workbook-empty');
  const without = await county.call('officer', importOrganisations, { query: { commit: 'true' } });
  expect(without.problem.code).toBe('file-missing');
  for (const user of ['clerk1', 'leader', 'admin'])
    expect((await upload(user, await makeWorkbook(good), true)).status, user).toBe(403);
});

test('R1.1 the template is a workbook with the headings, and has no rows to import', async () => {
  const response = await county.app.inject({
    url: '/api/v1/organisations/import-template',
    headers: { cookie: await county.cookieOf('officer') },
  });
  expect(response.headers['content-type']).toContain('spreadsheetml');
  const [header, ...rest] = await readWorkbook(response.rawPayload);
  expect(header?.cells).toEqual(['名称(必填)', '类型(必填)', '上级(必填)', '行政隶属', '代码', '成立日期']);
  expect(rest).toEqual([]);
  const answer = await upload('officer', response.rawPayload, false);
  expect(answer.body.errors.map((e) => e.code)).toEqual(['no-rows']);
  expect(answer.body.columns.every((c) => c.field !== null)).toBe(true);
});
