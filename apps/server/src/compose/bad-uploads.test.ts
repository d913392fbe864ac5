import { randomUUID } from 'node:crypto';
import { importOrganisations } from '@lianchuang/domain/organisations/contract';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import {
  attachEvidence,
  getReturn,
  listReturns,
  removeEvidence,
  submitReturn,
} from '@lianchuang/domain/returns/contract';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { makeWorkbook } from '../platform/workbook/testing/make-workbook.ts';
import { makePackage } from '../platform/workbook/testing/make-zip.ts';
import { fillReturn, png } from './testing/fill-return.ts';
import { makeSmallCounty, type Reply } from './testing/small-county.ts';
import { unsaid } from './testing/words.ts';

const county = await makeSmallCounty({ townships: 1, villages: 1, stations: 0 });
afterAll(() => county.close());
let returnId = '';

beforeAll(async () => {
  county.standAt('2008-10-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  returnId =
    (await county.call('village1-1', listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
});

interface Upload {
  bytes?: Uint8Array;
  name?: string;
  /** Sent as it is, in place of a form with the file. */
  raw?: string;
  key?: string;
}

async function upload<T>(user: string, path: string, { bytes, name, raw, key }: Upload): Promise<Reply<T>> {
  const form = new FormData();
  if (bytes) form.set('file', new File([new Uint8Array(bytes)], name ?? '照片.png'));
  else form.set('note', '没有文件');
  const sent = new Response(form);
  const response = await county.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: {
      cookie: await county.cookieOf(user),
      'idempotency-key': key ?? randomUUID(),
      'content-type': raw === undefined ? (sent.headers.get('content-type') ?? '') : 'application/json',
    },
    payload: raw ?? Buffer.from(await sent.arrayBuffer()),
  });
  const body = response.json() as never;
  if (response.statusCode >= 400) expect(unsaid(body)).toEqual([]);
  return { status: response.statusCode, body, problem: body };
}

const evidence = (sent: Upload, question = 'life-meetings') =>
  upload<{ id: string }>(
    'village1-1',
    `${attachEvidence.path.replace(':id', returnId)}?questionId=${question}`,
    sent,
  );
const attached = async () =>
  (await county.call('village1-1', getReturn, { params: { id: returnId } })).body.answers.flatMap(
    (a) => a.evidence,
  );

test('evidence that is no file, an empty one, or not what its name says is refused', async () => {
  const codes = async (sent: Upload) => {
    const { status, problem } = await evidence(sent);
    return [status, problem.code];
  };
  expect(await codes({})).toEqual([422, 'file-missing']);
  expect(await codes({ bytes: new Uint8Array() })).toEqual([422, 'file-missing']);
  expect(await codes({ raw: '{"file": "照片.png"}' })).toEqual([406, 'bad-request']);
  const renamed = await evidence({ bytes: Buffer.from('<script>alert(1)</script>'), name: '会议照片.png' });
  expect([renamed.status, renamed.problem]).toMatchObject([
    422,
    { code: 'file-type', params: { name: '会议照片.png' } },
  ]);
  expect(await attached()).toEqual([]);
});

test('evidence of over 20 MB is refused, and nothing of it is kept', async () => {
  const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
  bytes.set(png);
  const { status, problem } = await evidence({ bytes });
  expect([status, problem]).toMatchObject([413, { code: 'file-too-large', params: { megabytes: 20 } }]);
  expect(await attached()).toEqual([]);
});

test('evidence for a question that the form does not ask names the question', async () => {
  const { status, problem } = await evidence({ bytes: png }, 'never-asked');
  expect([status, problem.code, problem.errors]).toEqual([
    422,
    'unknown-question',
    [{ field: 'never-asked', code: 'unknown-question' }],
  ]);
});

test('the same file under the same key is attached once, another one is refused', async () => {
  for (const key of ['again', '-'.repeat(36)])
    expect((await evidence({ bytes: png, key })).problem.code).toBe('idempotency-key-missing');
  const key = randomUUID();
  const first = await evidence({ bytes: png, key });
  expect(first.status, JSON.stringify(first.problem)).toBe(200);
  expect((await evidence({ bytes: png, key })).body).toEqual(first.body);
  const other = Buffer.concat([png, Buffer.from('x')]);
  for (const reply of [
    await evidence({ bytes: other, key }),
    await evidence({ bytes: png, key }, 'teams-complete'),
  ])
    expect([reply.status, reply.problem.code]).toEqual([409, 'idempotency-key-reused']);
  expect((await attached()).map((e) => e.id)).toEqual([first.body.id]);
});

test('a key that stands at a file of a record out of sight is refused, a file taken off comes back under no key', async () => {
  const { items } = (await county.call('clerk1', listReturns, { query: { queue: 'mine' } })).body;
  const own = items[0]?.id ?? '';
  const detail = (await county.call('clerk1', getReturn, { params: { id: own } })).body;
  const key = randomUUID();
  const path = `${attachEvidence.path.replace(':id', own)}?questionId=${detail.questions[0]?.id}`;
  const above = await upload<{ id: string }>('clerk1', path, { bytes: png, key });
  expect(above.status, JSON.stringify(above.problem)).toBe(200);
  const reply = await evidence({ bytes: png, key });
  expect([reply.status, reply.problem.code]).toEqual([409, 'idempotency-key-reused']);
  await county.call('clerk1', removeEvidence, { params: { id: key } });
  expect(await upload('clerk1', path, { bytes: png, key })).toMatchObject({ status: 200, body: above.body });
  const after = (await county.call('clerk1', getReturn, { params: { id: own } })).body;
  expect(after.answers.flatMap((answer) => answer.evidence)).toEqual([]);
});

test('a return that was handed in takes no more evidence', async () => {
  await fillReturn(county, 'village1-1', returnId, 'good');
  const { version } = (await county.call('village1-1', getReturn, { params: { id: returnId } })).body;
  const done = await county.call('village1-1', submitReturn, { params: { id: returnId }, body: { version } });
  expect(done.status, JSON.stringify(done.problem)).toBe(200);
  const before = await attached();
  const { status, problem } = await evidence({ bytes: png });
  expect([status, problem.code]).toEqual([409, 'return-closed']);
  expect(await attached()).toEqual(before);
});

type Found = z.output<typeof importOrganisations.response>;
const workbook = (bytes: Uint8Array, name = '组织.xlsx') =>
  upload<Found>('officer', `${importOrganisations.path}?commit=true&from=2008-10-01`, { bytes, name });

test('a workbook without the columns names those it wants, and makes nothing', async () => {
  const rows = [
    ['序号', '单位', '人数'],
    [1, '杨树乡', 12],
  ];
  const { status, body } = await workbook(await makeWorkbook(rows));
  expect([status, body.committed, body.create]).toEqual([200, false, []]);
  expect(body.errors[0]).toMatchObject({ row: 1, code: 'column-missing' });
  expect(body.errors[0]?.params?.columns).toContain('类型');
  expect(body.errors.flatMap(unsaid)).toEqual([]);
});

test('what was only renamed to xlsx is refused', async () => {
  for (const bytes of [Buffer.from('名称,类型,上级\n'), png])
    expect(await workbook(bytes)).toMatchObject({ status: 422, problem: { code: 'workbook-not-xlsx' } });
});

test('a formula counts as what it gives, one that fails is named by row and column', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.addRow(['名称', '类型', '上级']);
  sheet.addRow([{ formula: 'A9', result: '榆树乡党委' }, '乡镇党委', '清源县委']);
  sheet.addRow([{ formula: 'A10', result: { error: '#REF!' } }, '乡镇党委', '清源县委']);
  const { status, body } = await workbook(new Uint8Array(await book.xlsx.writeBuffer()));
  expect([status, body.committed]).toEqual([200, false]);
  expect(body.create.map((o) => o.name)).toContain('榆树乡党委');
  expect(body.errors).toMatchObject([
    { row: 3, column: 'A', code: 'formula-error', params: { value: '#REF!' } },
  ]);
  expect(body.errors.flatMap(unsaid)).toEqual([]);
});

test('a million blank rows below the list do it no harm', async () => {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (n: number, cells: string[]) =>
    `<row r="${n}">${cells.map((value, i) => text(`${'ABC'[i]}${n}`, value)).join('')}</row>`;
  const blank = Array.from(
    { length: 1_000_000 },
    (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`,
  );
  const bytes = makePackage(
    row(1, ['名称', '类型', '上级']) + row(2, ['槐树乡党委', '乡镇党委', '清源县委']) + blank.join(''),
  );
  const { status, body } = await workbook(bytes);
  expect([status, body.committed, body.errors], JSON.stringify(body)).toEqual([200, true, []]);
  expect(body.create.map((o) => [o.row, o.name])).toEqual([[2, '槐树乡党委']]);
});
