import { randomUUID } from 'node:crypto';
import {
  actOnCompetition,
  type CompetitionDetail,
  createCompetition,
  getCompetition,
  listCompetitions,
  saveApplication,
  saveObjection,
  saveScores,
} from '@lianchuang/domain/selection/competitions-contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 1, stations: 0 });
afterAll(() => county.close());
const id = randomUUID();
const people = { 张三: randomUUID(), 李四: randomUUID(), 王五: randomUUID() };
beforeAll(() => county.standAt('2008-10-06'));

const now = async (): Promise<CompetitionDetail> =>
  (await county.call('clerk1', getCompetition, { params: { id } })).body;

async function act(action: CompetitionDetail['may'][number] & string, more: object = {}) {
  const { version } = await now();
  const { status, body, problem } = await county.call('clerk1', actOnCompetition, {
    params: { id, action },
    body: { version, ...more },
  });
  return status === 200 ? body.state : (problem.errors?.map((e) => e.code) ?? problem.code);
}

async function apply(name: keyof typeof people, more: object = {}) {
  const { version } = await now();
  return await county.call('clerk1', saveApplication, {
    params: { id, applicationId: people[name] },
    body: {
      version,
      name,
      bornOn: '1975-05-05',
      education: 'junior-college',
      origin: '外出务工返乡',
      appliedOn: '2008-10-07',
      eligibility: 'unchecked',
      remark: '',
      ...more,
    },
  });
}

test('R2.2 a notice names post and days, and takes applications within them', async () => {
  const made = await county.call('clerk1', createCompetition, {
    body: {
      id,
      organisationId: county.ids['village1-1'] ?? '',
      post: '村党支部书记',
      text: '面向全镇公开竞聘。',
      opensOn: '2008-10-06',
      closesOn: '2008-10-10',
    },
  });
  expect(made.body, JSON.stringify(made.problem)).toMatchObject({ state: 'open', applicants: [] });
  expect((await apply('张三')).status).toBe(200);
  expect((await apply('李四')).status).toBe(200);
  expect((await apply('王五', { appliedOn: '2008-10-11' })).problem.errors).toEqual([
    {
      field: 'appliedOn',
      code: 'applied-outside-period',
      params: { from: '2008-10-06', until: '2008-10-10' },
    },
  ]);
  expect((await apply('王五')).body.applicants.map((a) => a.name)).toHaveLength(3);
  expect(await act('close')).toEqual(['applications-still-open']);
});

test('R2.2 everybody is checked; who is refused is told why', async () => {
  county.standAt('2008-10-11');
  expect(await act('close')).toBe('checking');
  expect(await act('admit')).toEqual(['not-all-checked', 'nobody-eligible']);
  expect((await apply('王五', { eligibility: 'refused' })).problem.errors?.[0]).toMatchObject({
    code: 'reason-missing',
  });
  await apply('王五', { eligibility: 'refused', remark: '不是党员' });
  await apply('张三', { eligibility: 'eligible' });
  await apply('李四', { eligibility: 'eligible' });
  expect(await act('admit')).toBe('scoring');
});

test('R2.2 several judges score, and the means are shown', async () => {
  const give = async (judge: string, zhang: number, li: number) => {
    const { version } = await now();
    const scores = [
      { applicationId: people.张三, score: zhang },
      { applicationId: people.李四, score: li },
    ];
    return await county.call('clerk1', saveScores, { params: { id }, body: { version, judge, scores } });
  };
  for (const [judge, zhang, li] of [
    ['评委甲', 80, 90],
    ['评委乙', 82, 88],
    ['评委丙', 84, 86],
    ['评委丁', 86, 84],
  ] as const)
    await give(judge, zhang, li);
  expect((await now()).applicants.map((a) => a.score).filter((s) => s !== null)).toEqual(
    expect.arrayContaining([83, 87]),
  );
  const { body } = await give('评委戊', 10, 100);
  expect(body.applicants.find((a) => a.name === '张三')?.score).toBe(82);
  expect(body.applicants.find((a) => a.name === '李四')?.score).toBe(88);
});

test('R2.2 who is chosen stands in public for five working days; an objection that is founded leads back', async () => {
  const chosen = { applicationId: people.李四 };
  expect(await act('publish', { ...chosen, publicityUntil: '2008-10-16' })).toEqual(['publicity-too-short']);
  expect(await act('publish', { applicationId: people.王五 })).toEqual(['choose-an-applicant']);
  expect(await act('publish', chosen)).toBe('publicity');
  expect(await now()).toMatchObject({ publicityUntil: '2008-10-17', chosen: '李四' });
  expect(await act('appoint')).toEqual(['publicity-not-over']);
  county.standAt('2008-10-18');
  const object = async (finding: 'open' | 'unfounded' | 'founded', answer: string, objectionId: string) => {
    const { version } = await now();
    const body = { version, receivedOn: '2008-10-15', by: '村民', text: '反映亲属关系', finding, answer };
    return await county.call('clerk1', saveObjection, { params: { id, objectionId }, body });
  };
  const objection = randomUUID();
  await object('open', '', objection);
  expect(await act('appoint')).toEqual(['objection-open']);
  await object('founded', '属实', objection);
  expect(await act('appoint')).toEqual(['objection-founded']);
  expect(await act('withdraw-publicity')).toEqual(['reason-missing']);
  expect(await act('withdraw-publicity', { reason: '异议属实' })).toBe('scoring');
  expect((await now()).chosen).toBeNull();
  expect(await act('cancel', { reason: '改为选派' })).toBe('cancelled');
});

test('R2.2 other townships see none of it, and villages only read', async () => {
  expect((await county.call('clerk2', listCompetitions)).body.total).toBe(0);
  const { body } = await county.call('village1-1', getCompetition, { params: { id } });
  expect([body.state, body.may]).toEqual(['cancelled', []]);
});
