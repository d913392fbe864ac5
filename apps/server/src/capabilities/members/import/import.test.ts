import { randomUUID } from 'node:crypto';
import { listAudit } from '@lianchuang/domain/audit/contract';
import { getMember, listMembers } from '@lianchuang/domain/members/contract';
import * as contract from '@lianchuang/domain/members/import-contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../../compose/testing/add-test-member.ts';
import { makeIdentity } from '../../../compose/testing/make-identity.ts';
import { makeSmallCounty } from '../../../compose/testing/small-county.ts';
import type { Cell } from '../../../platform/workbook/cell.ts';
import { readWorkbook } from '../../../platform/workbook/read-workbook.ts';
import { makeWorkbook } from '../../../platform/workbook/testing/make-workbook.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
beforeAll(() => county.standAt('2008-10-06'));
afterAll(() => county.close());

async function upload(user: string, rows: Cell[][]): Promise<contract.MemberImport> {
  const form = new FormData();
  form.set('file', new File([Buffer.from(await makeWorkbook(rows))], '党员名册.xlsx'));
  const sent = new Response(form);
  const response = await county.app.inject({
    method: 'POST',
    url: '/api/v1/member-imports',
    headers: {
      cookie: await county.cookieOf(user),
      'idempotency-key': randomUUID(),
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  expect(response.statusCode, response.body).toBe(200);
  return await settled(user, response.json<contract.MemberImport>());
}

/** Asks until the step under way is over. */
async function settled(user: string, job: contract.MemberImport): Promise<contract.MemberImport> {
  let now = job;
  while (now.state === 'reading' || now.state === 'importing') {
    await new Promise((done) => setTimeout(done, 20));
    now = (await county.call(user, contract.getMemberImport, { params: { id: job.id } })).body;
  }
  return now;
}

const commit = async (user: string, id: string, rows: 'all' | 'good' = 'all') =>
  await county.call(user, contract.commitMemberImport, { params: { id }, body: { rows } });
const download = async (user: string, url: string) => {
  const response = await county.app.inject({
    url: `/api/v1${url}`,
    headers: { cookie: await county.cookieOf(user) },
  });
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200);
  return await readWorkbook(new Uint8Array(response.rawPayload));
};
const find = async (q: string) => (await county.call('officer', listMembers, { query: { q } })).body.items;

const id = (nth: number, bornOn = '1962-08-09', sex: 'male' | 'female' = 'male') =>
  makeIdentity(bornOn, sex, nth);
const village = '柳树11村党支部';
const header = ['姓名', '身份证号码', '民族', '文化程度', '所在党支部', '入党时间', '转正时间'];
const plain = (name: string, nth: number, more: Cell[] = []): Cell[] => [
  name,
  id(nth),
  '汉族',
  '初中',
  village,
  '1995-07-01',
  '1996-07-01',
  ...more,
];

test('R1.4 a list as an office has it comes in: titles above, any order of columns, dates as text, number and 1985.3, wide digits, blanks below', async () => {
  const job = await upload('officer', [
    ['清源县青石镇党员花名册'],
    ['填报单位:青石镇党委', null, null, null, '填报日期:2008年9月'],
    [
      '序号',
      '党支部',
      ' 姓 名 ',
      '性 别',
      '出生年月',
      '民 族',
      '学历',
      '入党时间',
      '转正日期',
      '公民身份号码',
      '联系电话',
      '是否致富能手',
      '备注',
    ],
    [
      1,
      village,
      '王 大民',
      '男',
      '1962.8',
      '汉',
      '高中毕业',
      33420,
      new Date('1992-07-01'),
      id(1),
      '０００－１２３４５６７８',
      '√',
      null,
    ],
    [
      2,
      '柳树12村党支部',
      '李小花',
      '女',
      '1970年3月',
      '满族',
      '大专',
      '2008.5',
      null,
      id(2, '1970-03-04', 'female').toLowerCase(),
      null,
      null,
      '预备',
    ],
    [
      3,
      `青石1镇党委/${village}`,
      '赵四海',
      null,
      null,
      '蒙古族',
      '小学',
      '19780701',
      '1979年7月1日',
      `'${id(3, '1950-01-01')}`,
      '无',
      '否',
      null,
    ],
    ...Array.from({ length: 300 }, () => [
      null,
      null,
      '',
      ' ',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]),
  ]);
  expect(job.problem).toBeNull();
  expect(job.issues).toEqual([]);
  expect([job.state, job.headerRow, job.counts]).toEqual([
    'checked',
    3,
    { new: 3, changed: 0, unchanged: 0, refused: 0, alike: 0 },
  ]);
  expect(job.columns.find((c) => c.heading === '公民身份号码')).toMatchObject({
    field: 'identity',
    letter: 'J',
  });
  for (const secret of [id(1), '12345678', '１２３４５６７８'])
    expect(JSON.stringify(job)).not.toContain(secret);
  expect(job.columns.find((c) => c.heading === '入党时间')?.sample, 'as it is read').toBe('1991-07-01');
  expect(job.columns.find((c) => c.heading === '序号')?.field).toBeNull();
  expect((await find('王大民')).length, 'nothing is written before it is confirmed').toBe(0);
  const done = await settled('officer', (await commit('officer', job.id)).body);
  expect(done.state, JSON.stringify(done.problem)).toBe('done');
  const [wang] = await find('王大民');
  expect(wang).toMatchObject({
    bornOn: '1962-08-09',
    education: 'senior-middle',
    joinedOn: '1991-07-01',
    fullOn: '1992-07-01',
    capableVillager: true,
    phoneMasked: '000****5678',
    organisation: { name: village },
  });
  expect((await find('李小花'))[0]).toMatchObject({
    joinedOn: '2008-05-01',
    fullOn: null,
    ethnicGroup: '满',
  });
  expect((await find('赵四海'))[0]).toMatchObject({
    joinedOn: '1978-07-01',
    fullOn: '1979-07-01',
    ethnicGroup: '蒙古',
  });
  const audit = (await county.call('auditor', listAudit, { query: { action: 'import-members' } })).body.items;
  expect(JSON.stringify(audit)).toContain('党员名册.xlsx');
});

test('R1.4 every bad row is named by row and column, comes back with its reason, and is taken once mended; good rows by choice', async () => {
  const bad: [Cell[], string, string][] = [
    [[null, ...plain('x', 21).slice(1)], 'A', 'missing-name'],
    [
      ['坏号码', `${id(22).slice(0, 17)}${id(22).endsWith('1') ? '2' : '1'}`, ...plain('x', 22).slice(2)],
      'B',
      'identity-check-digit',
    ],
    [['数字号', Number('999999196208090451'), ...plain('x', 23).slice(2)], 'B', 'identity-as-number'],
    [[...plain('外星人', 24).slice(0, 2), '火星族', ...plain('x', 24).slice(3)], 'C', 'word-unknown'],
    [[...plain('没学历', 25).slice(0, 3), null, ...plain('x', 25).slice(4)], 'D', 'word-missing'],
    [
      [...plain('没支部', 26).slice(0, 4), '不存在的支部', ...plain('x', 26).slice(5)],
      'E',
      'organisation-not-found',
    ],
    [[...plain('坏日期', 27).slice(0, 5), '去年', '1996-07-01'], 'F', 'date-unreadable'],
    [[...plain('太年轻', 28).slice(0, 5), '1975-01-01', null], 'F', 'joined-too-young'],
    [[...plain('公式错', 29).slice(0, 5), '#N/A', null], 'F', 'formula-error'],
    [plain('重复行', 20), 'B', 'row-twice'],
    [[...plain('糊涂月', 30).slice(0, 5), 1995.1, null], 'F', 'month-or-tenth'],
    [[...plain('没写支部', 31).slice(0, 4), null, ...plain('x', 31).slice(5)], 'E', 'word-missing'],
  ];
  const job = await upload('officer', [header, plain('好一行', 20), ...bad.map(([cells]) => cells)]);
  expect(job.counts).toMatchObject({ new: 1, refused: bad.length });
  expect(job.issues.map(({ row, column, code }) => [row, column, code])).toEqual(
    expect.arrayContaining(bad.map(([, column, code], i) => [i + 3, column, code])),
  );
  const all = await commit('officer', job.id);
  expect([all.status, all.problem.code]).toEqual([409, 'import-refused-rows']);
  const good = await settled('officer', (await commit('officer', job.id, 'good')).body);
  expect(good.state).toBe('done');
  expect(await find('好一行')).toHaveLength(1);
  const [back, ...rows] = await download('officer', `/member-imports/${job.id}/refused`);
  expect(back?.cells.slice(-2)).toEqual(['未通过原因', '原表行号']);
  expect(rows.map((r) => r.cells.at(-1))).toEqual(bad.map((_, i) => i + 3));
  expect(rows.map((r) => r.cells[0])).toEqual(bad.map(([cells]) => cells[0]));
  expect(String(rows[1]?.cells.at(-2))).toMatch(/^身份证号:.*对不上/);
  // Mended, with the column of reasons still in it.
  const mended = rows.slice(4, 6).map((row, i) => [...plain(String(row.cells[0]), 25 + i), '原因还在']);
  const again = await upload('officer', [[...header, '未通过原因'], ...mended]);
  expect([again.counts.new, again.counts.refused]).toEqual([2, 0]);
});

test('R1.4 what is known already is told as changed or unchanged; a blank says nothing; places change by letter only', async () => {
  const known = await addTestMember(county, 'village1-1', 'village1-1', {
    identity: id(41),
    name: '孙老二',
    joinedOn: '1995-07-01',
    fullOn: '1996-07-01',
    phone: '00011112222',
    occupation: '务农',
  });
  await addTestMember(county, 'village1-2', 'village1-2', { identity: id(42), name: '在外村' });
  const rows = (education: string, phone: Cell) => [
    [...header, '电话', '职业'],
    plain('孙老二', 41, [phone, null]).with(3, education),
    plain('在外村', 42, [null, null]),
  ];
  const same = await upload('officer', rows('初中', '000 1111 2222'));
  expect(same.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1, refused: 1 });
  expect(same.issues[0]).toMatchObject({
    row: 3,
    column: 'E',
    code: 'needs-transfer',
    params: { name: '柳树12村党支部' },
  });
  const other = await upload('officer', rows('高中', '00033334444'));
  expect(other.counts).toMatchObject({ changed: 1 });
  expect((await settled('officer', (await commit('officer', other.id, 'good')).body)).state).toBe('done');
  const card = (await county.call('village1-1', getMember, { params: { id: known } })).body;
  expect(card).toMatchObject({
    education: 'senior-middle',
    phoneMasked: '000****4444',
    occupation: '务农',
    version: 2,
  });
  expect(card.events[0]).toMatchObject({ kind: 'corrected', detail: { fields: 'education phone' } });
  // Somebody changes the card between check and confirmation.
  const outdated = await upload('officer', rows('大专', null));
  const second = await upload('clerk1', rows('小学', null));
  await settled('clerk1', (await commit('clerk1', second.id, 'good')).body);
  const failed = await settled('officer', (await commit('officer', outdated.id, 'good')).body);
  expect([failed.state, failed.problem?.code]).toEqual(['failed', 'import-outdated']);
});

test('R1.4 a clerk imports into the own part of the tree only, and learns nothing of members elsewhere but that they are there', async () => {
  await addTestMember(county, 'village2-1', 'village2-1', { identity: id(51), name: '外镇人' });
  const job = await upload('village1-1', [
    header.toSpliced(4, 1),
    plain('本村人', 52).toSpliced(4, 1),
    plain('外镇人', 51).toSpliced(4, 1),
  ]);
  expect(job.counts).toMatchObject({ new: 1, refused: 1 });
  expect(job.issues[0]).toMatchObject({ row: 3, code: 'member-known-elsewhere' });
  const stray = await upload('clerk1', [header, plain('送外镇', 53).with(4, '柳树21村党支部')]);
  expect(stray.issues[0]).toMatchObject({ code: 'organisation-not-found' });
  const foreign = await county.call('clerk2', contract.getMemberImport, { params: { id: stray.id } });
  expect(foreign.status).toBe(404);
});

test('R1.4 columns nobody recognises are named by hand, and a list without a needed column says which', async () => {
  const job = await upload('officer', [
    ['甲', '乙', '民族', '学历', '支部', '入党日期'],
    ['郑手工', id(61), '汉', '初中', village, '1995-07-01'],
  ]);
  expect([job.state, job.problem?.code, job.problem?.params?.columns]).toEqual([
    'checked',
    'column-missing',
    '姓名、身份证号',
  ]);
  const map = (fields: { index: number; field: contract.MemberField }[]) =>
    county.call('officer', contract.mapMemberImport, { params: { id: job.id }, body: { fields } });
  const kept = job.columns.flatMap(({ index, field }) => (field === null ? [] : [{ index, field }]));
  const twice = await map([...kept, { index: 0, field: 'name' }, { index: 0, field: 'identity' }]);
  expect([twice.status, twice.problem.code]).toEqual([422, 'column-twice']);
  const mapped = await map([...kept, { index: 0, field: 'name' }, { index: 1, field: 'identity' }]);
  expect((await settled('officer', mapped.body)).counts).toMatchObject({ new: 1, refused: 0 });
});

test('R1.4 an import under way is cancelled without a trace, and sent twice it runs once', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) =>
    plain(`批量${String.fromCodePoint(0x4e00 + (i % 2000))}`, 0).with(
      1,
      makeIdentity(`19${40 + (i % 40)}-01-0${1 + (i % 9)}`, 'male', Math.floor(i / 9) % 490),
    ),
  ).filter((row, i, all) => all.findIndex((other) => other[1] === row[1]) === i);
  const job = await upload('officer', [header, ...rows]);
  const { total } = (await county.call('officer', listMembers)).body;
  await commit('officer', job.id, 'good');
  const cancelled = await county.call('officer', contract.cancelMemberImport, { params: { id: job.id } });
  const ended = await settled('officer', cancelled.body);
  const after = (await county.call('officer', listMembers)).body.total;
  expect([ended.state, after - total]).toEqual(
    ended.state === 'done' ? ['done', job.counts.new] : ['cancelled', 0],
  );
  const next = await upload('officer', [header, plain('一次人', 71)]);
  const answers = await Promise.all([commit('officer', next.id), commit('officer', next.id)]);
  expect(answers.map((a) => a.status)).toEqual([200, 200]);
  expect((await settled('officer', answers[1].body)).state).toBe('done');
  expect(await find('一次人')).toHaveLength(1);
});

test('R1.4 an export comes in again unchanged; numbers are masked unless a reason is given, and no cell is a formula', async () => {
  await addTestMember(county, 'village2-2', 'village2-2', {
    identity: id(81),
    name: '=SUM甲',
    occupation: '@公式',
    phone: '00055556666',
  });
  const masked = await download('clerk2', '/members/export');
  expect(JSON.stringify(masked)).not.toContain(id(81));
  expect(
    (await county.call('leader', contract.exportMembersInFull, { body: { reason: '核对' } })).status,
  ).toBe(403);
  const response = await county.app.inject({
    method: 'POST',
    url: '/api/v1/members/export',
    headers: {
      cookie: await county.cookieOf('clerk2'),
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
    },
    payload: JSON.stringify({ reason: '年度核对' }),
  });
  expect(response.statusCode).toBe(200);
  const rows = await readWorkbook(new Uint8Array(response.rawPayload));
  expect(rows.map((r) => r.cells[0])).toContain("'=SUM甲");
  expect(rows.map((r) => r.cells[10])).toContain("'@公式");
  expect(rows.some((r) => r.cells[1] === id(81))).toBe(true);
  const back = await upload(
    'clerk2',
    rows.map((r) => r.cells),
  );
  expect(back.counts).toMatchObject({ new: 0, changed: 0, refused: 0, unchanged: rows.length - 1 });
});
