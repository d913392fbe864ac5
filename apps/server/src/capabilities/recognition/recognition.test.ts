import { randomUUID } from 'node:crypto';
import { createUser } from '@lianchuang/domain/identity/contract';
import { liftBar, listBars, raiseBar } from '@lianchuang/domain/recognition/bars-contract';
import {
  actOnNomination,
  checkNomination,
  getNomination,
  judgeNomination,
  listNominations,
  type NominationDetail,
  nominate,
  openAwardYear,
  saveNominationObjection,
} from '@lianchuang/domain/recognition/contract';
import type { NominationAction } from '@lianchuang/domain/recognition/states';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { readPublicItems } from '../../compose/testing/read-public-items.ts';
import { makeSmallCounty, password, type Reply } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 50, stations: 0 });
afterAll(() => county.close());
beforeAll(() => county.standAt('2008-12-01'));
const year = 2008;
const deeds = '班子团结,集体经济连年增长,群众满意。';
const place = (key: string): string => county.ids[key] ?? '';

async function put(user: string, organisation: string, kind = 'benchmark-branch' as const) {
  return await county.call(user, nominate, {
    body: { id: randomUUID(), year, kind, organisationId: place(organisation), deeds },
  });
}
const codes = ({ problem }: Reply<unknown>) => problem.errors?.map((e) => e.code) ?? [problem.code];

async function act(
  user: string,
  id: string,
  action: NominationAction,
  more: object = {},
): Promise<Reply<NominationDetail>> {
  const { version } = (await county.call('officer', getNomination, { params: { id } })).body;
  return await county.call(user, actOnNomination, { params: { id, action }, body: { version, ...more } });
}
async function judge(id: string) {
  const { version } = (await county.call('officer', getNomination, { params: { id } })).body;
  return await county.call('officer', judgeNomination, {
    params: { id },
    body: { version, judgement: 'in-favour', note: '事迹属实' },
  });
}

test('R5.1 a year is opened once, with the quotas that the targets say', async () => {
  expect(codes(await put('clerk1', 'village1-1'))).toEqual(['award-year-not-open']);
  const open = { year, nominationsUntil: '2008-12-20' };
  expect((await county.call('officer', openAwardYear, { body: open })).status).toBe(200);
  expect(codes(await county.call('officer', openAwardYear, { body: open }))).toEqual(['award-year-is-open']);
  const { quotas } = (await county.call('clerk2', listNominations)).body;
  expect(quotas.map((q) => [q.kind, q.least, q.most, q.conferred])).toEqual([
    ['banner-committee', 3, 5, 0],
    ['benchmark-branch', 30, 30, 0],
    ['red-star-member', 100, 100, 0],
    ['advanced-collective', null, null, 0],
    ['excellent-civil-servant', null, null, 0],
  ]);
});

test('R5.1 a nomination goes from the township to the county: judged, in public for five working days, decided, numbered', async () => {
  const { body } = await put('clerk1', 'village1-1');
  const { id } = body;
  expect(body).toMatchObject({ state: 'nominated', may: ['withdraw'] });
  expect(codes(await put('clerk1', 'village1-1'))).toEqual(['nominated-already']);
  expect(codes(await act('clerk1', id, 'shortlist'))).toEqual(['wrong-state']);
  expect(codes(await act('officer', id, 'shortlist'))).toEqual(['judgement-missing']);
  expect((await judge(id)).body).toMatchObject({ judgement: 'in-favour', judgementNote: '事迹属实' });
  expect((await act('officer', id, 'shortlist')).body.state).toBe('shortlisted');
  // 2008-12-01 is a Monday: five working days after it, the Monday after.
  expect(codes(await act('officer', id, 'publish', { publicityUntil: '2008-12-07' }))).toEqual([
    'publicity-too-short',
  ]);
  expect((await act('officer', id, 'publish')).body).toMatchObject({
    state: 'publicity',
    publicityUntil: '2008-12-08',
  });
  expect(codes(await act('officer', id, 'confer'))).toEqual(['award-publicity-not-over', 'decision-missing']);

  const object = async (finding: 'open' | 'founded' | 'unfounded', answer: string, objectionId: string) => {
    const { version } = (await county.call('officer', getNomination, { params: { id } })).body;
    const note = { receivedOn: '2008-12-03', by: '村民甲', text: '反映账目不公开', finding, answer };
    return await county.call('officer', saveNominationObjection, {
      params: { id, objectionId },
      body: { version, ...note },
    });
  };
  const objection = randomUUID();
  await object('open', '', objection);
  // Who objected is not told to those whom it is about.
  const seenBelow = (await county.call('clerk1', getNomination, { params: { id } })).body.objections;
  expect(seenBelow).toEqual([]);
  county.standAt('2008-12-09');
  const decision = { decision: '清委发〔2008〕60号' };
  expect(codes(await act('officer', id, 'confer', decision))).toEqual(['objection-open']);
  await object('founded', '属实', objection);
  expect(codes(await act('officer', id, 'confer', decision))).toEqual(['award-objection-founded']);
  expect((await object('unfounded', '账目已按季公开', objection)).status).toBe(200);
  expect((await act('officer', id, 'confer', decision)).body).toMatchObject({
    state: 'conferred',
    certificate: 1,
    decidedOn: '2008-12-09',
    decision: '清委发〔2008〕60号',
  });
  county.standAt('2008-12-01');
});

test('R5.1 the public line of a member is name and post, and nothing else of the card', async () => {
  const memberId = await addTestMember(county, 'village1-1', 'village1-1', { name: '红星甲' });
  const body = { id: randomUUID(), year, kind: 'red-star-member' as const, deeds };
  expect(codes(await county.call('clerk1', nominate, { body }))).toEqual(['choose-a-member']);
  expect(codes(await county.call('clerk1', nominate, { body: { ...body, memberId } }))).toEqual([
    'award-post-missing',
  ]);
  expect(
    codes(await county.call('clerk2', nominate, { body: { ...body, memberId, post: '村民小组长' } })),
  ).toEqual(['unknown-member']);
  const put = await county.call('clerk1', nominate, { body: { ...body, memberId, post: '村民小组长' } });
  expect(put.status, JSON.stringify(put.problem)).toBe(200);
  await judge(body.id);
  await act('officer', body.id, 'shortlist');
  expect((await act('officer', body.id, 'publish')).body.state).toBe('publicity');
  for (const at of ['county', 'village1-1']) {
    const notice = (await readPublicItems(county, at)).find((i) => i.title.includes('红星党员'));
    expect(
      notice?.blocks.flatMap((b) => b.table?.rows ?? []),
      at,
    ).toEqual([['红星甲', '村民小组长', '柳树11村党支部', '青石1镇党委']]);
    expect(JSON.stringify(notice?.blocks)).not.toMatch(/999999|集体经济/);
  }
});

test('R5.4 a barred unit is refused with the reason, at nomination and at the decision, until it is lifted by decision', async () => {
  const reason = '2008年三季度自查未报,经催报仍未报送';
  const raised = await county.call('officer', raiseBar, {
    body: { id: randomUUID(), organisationId: place('village1-2'), reason },
  });
  expect(raised.status, JSON.stringify(raised.problem)).toBe(200);
  for (const kind of ['benchmark-branch', 'advanced-collective'] as const) {
    const refused = await put('clerk1', 'village1-2', kind as 'benchmark-branch');
    expect(refused.problem).toMatchObject({
      code: 'not-eligible',
      errors: [{ code: 'barred', params: { reason, date: '2008-12-01' } }],
    });
  }
  const { checks } = (
    await county.call('clerk1', checkNomination, {
      query: { year, kind: 'benchmark-branch', organisation: place('village1-2') },
    })
  ).body;
  expect(checks.filter((c) => c.outcome === 'failed').map((c) => c.rule)).toEqual(['not-barred']);
  expect(
    (await county.call('clerk1', liftBar, { params: { id: raised.body.id }, body: { version: 1, reason } }))
      .status,
  ).toBe(403);
  const lift = { params: { id: raised.body.id }, body: { version: 1, reason: '整改到位,县委决定解除' } };
  expect((await county.call('officer', liftBar, lift)).body).toMatchObject({ liftedOn: '2008-12-01' });
  const { body } = await put('clerk1', 'village1-2');
  expect(body.state).toBe('nominated');
  await judge(body.id);
  // A bar that comes later stops what is under way.
  await county.call('officer', raiseBar, {
    body: { id: randomUUID(), organisationId: place('village1-2'), reason },
  });
  expect(codes(await act('officer', body.id, 'shortlist'))).toEqual(['barred']);
  expect((await county.call('clerk2', listBars)).body.items).toEqual([]);
});

test('R5.4 a barred person may not be nominated, whoever else of the unit may', async () => {
  const village = place('village1-3');
  const [barred, other] = [
    await addTestMember(county, 'village1-3', 'village1-3', { name: '限制甲', nth: 3 }),
    await addTestMember(county, 'village1-3', 'village1-3', { name: '先进乙', nth: 4 }),
  ];
  const reason = '未完成党建任务,受通报批评';
  await county.call('officer', raiseBar, {
    body: { id: randomUUID(), organisationId: village, memberId: barred, reason },
  });
  const put = (memberId: string) =>
    county.call('clerk1', nominate, {
      body: { id: randomUUID(), year, kind: 'excellent-civil-servant', memberId, post: '支部书记', deeds },
    });
  expect(codes(await put(barred))).toEqual(['barred']);
  expect((await put(other)).status).toBe(200);
});

test('R5.1 fifty decisions at once, by two officers, honour thirty and not one more', async () => {
  const ids = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => (await put('clerk2', `village2-${i + 1}`)).body.id),
  );
  for (const id of ids) {
    await judge(id);
    await act('officer', id, 'shortlist');
    expect((await act('officer', id, 'publish')).body.state).toBe('publicity');
  }
  const second = {
    username: 'officer-b',
    displayName: '第二经办人',
    password,
    role: 'county-officer' as const,
  };
  const made = await county.call('officer', createUser, {
    body: { ...second, organisationId: place('county') },
  });
  expect(made.status, JSON.stringify(made.problem)).toBe(200);
  await Promise.all([county.cookieOf('officer'), county.cookieOf('officer-b')]);
  county.standAt('2008-12-09');
  const versions = new Map(
    (await county.call('officer', listNominations)).body.items.map((n) => [n.id, n.version]),
  );
  const replies = await Promise.all(
    ids.map((id, i) =>
      county.call(i % 2 === 0 ? 'officer' : 'officer-b', actOnNomination, {
        params: { id, action: 'confer' },
        body: { version: versions.get(id) ?? 0, decision: '清委发〔2008〕61号' },
      }),
    ),
  );
  // One was honoured above: of thirty seats twenty-nine are left.
  expect(replies.filter((r) => r.status === 200)).toHaveLength(29);
  expect(new Set(replies.filter((r) => r.status !== 200).map((r) => r.problem.code))).toEqual(
    new Set(['quota-used-up']),
  );
  // Nor does either overwrite what the other has put on the public page.
  const decision = (await readPublicItems(county, 'county')).find((i) => i.number === '清委发〔2008〕61号');
  expect(decision?.blocks.flatMap((b) => b.table?.rows ?? [])).toHaveLength(29);
  const { items, quotas } = (await county.call('officer', listNominations)).body;
  const honoured = items.filter((n) => n.kind === 'benchmark-branch' && n.state === 'conferred');
  expect(honoured.map((n) => n.certificate).sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 30 }, (_, i) => i + 1),
  );
  expect(quotas.find((q) => q.kind === 'benchmark-branch')).toMatchObject({ most: 30, conferred: 30 });

  // One that is taken back leaves its seat, and keeps its number.
  const first = honoured[0]?.id ?? '';
  expect((await act('officer', first, 'revoke', { reason: '事迹不实' })).body.state).toBe('revoked');
  const waiting = items.find((n) => n.kind === 'benchmark-branch' && n.state === 'publicity')?.id ?? '';
  expect((await act('officer', waiting, 'confer', { decision: '清委发〔2008〕62号' })).body.certificate).toBe(
    31,
  );
});
