import { listNotifications } from '@lianchuang/domain/notifications/contract';
import {
  listLate,
  listPeriods,
  lockPeriod,
  openPeriod,
  previewLock,
  remindLate,
  verifyPeriod,
} from '@lianchuang/domain/periods/contract';
import {
  approveReturn,
  attachEvidence,
  getReturn,
  getSubmission,
  listReturns,
  saveAnswers,
  sendBackReturn,
  submitReturn,
} from '@lianchuang/domain/returns/contract';
import { explain, listTargets, planTargetRoute } from '@lianchuang/domain/scoring/contract';
import { afterAll, expect, test } from 'vitest';
import { fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty();
afterAll(() => county.close());

test('R3.4 the officer opens a quarter and everyone who owes one has a return', async () => {
  county.standAt('2008-10-01');
  const before = await county.call('officer', listPeriods);
  const q3 = before.body.items.find((p) => p.id === '2008-Q3');
  expect(q3?.state).toBe('planned');
  const opened = await county.call('officer', openPeriod, {
    params: { id: '2008-Q3' },
    body: { version: q3?.version ?? 0 },
  });
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  expect(opened.body).toMatchObject({ state: 'open', rosterOn: '2008-09-30', dueOn: '2008-10-15' });
  // 2 townships, 6 villages, 2 stations, department, county-direct, organs work, county committee.
  expect(opened.body.counts.owed).toBe(14);
  const mine = await county.call('clerk1', listReturns, { query: { queue: 'mine' } });
  expect(mine.body.items.map((r) => r.organisation.name)).toEqual(['青石1镇党委']);
});

test('R3.4 a village fills in, is sent back with a reason, corrects only that, and both versions stay', async () => {
  const id =
    (await county.call('village1-1', listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
  await fillReturn(county, 'village1-1', id, 'good');
  let detail = (await county.call('village1-1', getReturn, { params: { id } })).body;
  const submitted = await county.call('village1-1', submitReturn, {
    params: { id },
    body: { version: detail.version },
  });
  expect(submitted.status, JSON.stringify(submitted.problem.errors)).toBe(200);
  expect(submitted.body).toMatchObject({ state: 'submitted', onTime: true });
  const back = await county.call('clerk1', sendBackReturn, {
    params: { id },
    body: {
      version: submitted.body.version,
      dueOn: '2008-10-20',
      reasons: [{ questionId: 'life-meetings', reason: '会议记录缺签名' }],
    },
  });
  expect(back.status, JSON.stringify(back.body)).toBe(200);
  detail = (await county.call('village1-1', getReturn, { params: { id } })).body;
  expect(detail.dueOn).toBe('2008-10-20');
  expect(detail.answers.filter((a) => a.unlocked).map((a) => a.questionId)).toEqual(['life-meetings']);
  expect(detail.answers.find((a) => a.questionId === 'life-meetings')?.reason).toBe('会议记录缺签名');
  const told = await county.call('village1-1', listNotifications);
  expect(told.body.items[0]).toMatchObject({
    kind: 'return-sent-back',
    params: { reason: '会议记录缺签名' },
  });
  const refused = await county.call('village1-1', saveAnswers, {
    params: { id },
    body: { version: detail.version, answers: [{ questionId: 'teams-complete', value: 0 }] },
  });
  expect(refused.problem.errors?.[0]).toMatchObject({ field: 'teams-complete', code: 'answer-locked' });
  const fixed = await county.call('village1-1', saveAnswers, {
    params: { id },
    body: {
      version: detail.version,
      answers: [{ questionId: 'life-meetings', numerator: 11, denominator: 12 }],
    },
  });
  expect(fixed.status, JSON.stringify(fixed.problem)).toBe(200);
  const again = await county.call('village1-1', submitReturn, {
    params: { id },
    body: { version: fixed.body.version },
  });
  expect(again.status, JSON.stringify(again.problem)).toBe(200);
  const first = await county.call('clerk1', getSubmission, { params: { id, number: 1 } });
  const second = await county.call('clerk1', getSubmission, { params: { id, number: 2 } });
  const meetings = (s: typeof first) =>
    s.body.answers.find((a) => a.questionId === 'life-meetings')?.numerator;
  expect([meetings(first), meetings(second)]).toEqual([12, 11]);
  const approved = await county.call('clerk1', approveReturn, {
    params: { id },
    body: { version: again.body.version },
  });
  expect(approved.status, JSON.stringify(approved.problem)).toBe(200);
  expect(approved.body.state).toBe('approved');
});

test('T21 who is late is visible at once and can be reminded', async () => {
  county.standAt('2008-10-18');
  const late = await county.call('officer', listLate, { params: { id: '2008-Q3' } });
  const town1 = late.body.committees.find((c) => c.committee.name === '青石1镇党委');
  expect(town1).toMatchObject({ owed: 5, missing: 4, late: 4 });
  const reminded = await county.call('officer', remindLate, { params: { id: '2008-Q3' }, body: {} });
  expect(reminded.body.organisations).toBe(13);
  expect((await county.call('village1-2', listNotifications)).body.items[0]?.kind).toBe('return-reminder');
});

test('T2 the target is explained down to its sentence, the village, the criterion and the answer', async () => {
  await county.recompute();
  const top = await county.call('officer', explain, {
    params: { id: 'T2' },
    query: { period: '2008-Q3', basis: 'reviewed' },
  });
  expect(top.status, JSON.stringify(top.problem)).toBe(200);
  expect(top.body.sentence.quote).toBe('65%以上的村級黨組織');
  expect(top.body.target).toMatchObject({ meeting: 1, total: 6, met: false });
  const town = top.body.organisations.find((o) => o.organisation.name === '青石1镇党委');
  expect(town).toMatchObject({ numerator: 1, denominator: 3 });
  const village = await county.call('officer', explain, {
    params: { id: 'T2' },
    query: {
      period: '2008-Q3',
      basis: 'reviewed',
      organisation: county.ids['village1-1'],
      criterion: 'life-meetings',
    },
  });
  expect(village.status, JSON.stringify(village.problem)).toBe(200);
  expect(village.body.measure).toMatchObject({
    id: 'life.meetings',
    numerator: 11,
    denominator: 12,
    source: 'reported',
  });
  expect(village.body.records[0]).toMatchObject({ questionId: 'life-meetings', by: 'village1-1同志' });
  const foreign = await county.call('clerk2', explain, {
    params: { id: 'T2' },
    query: { period: '2008-Q3', organisation: county.ids['village1-1'] },
  });
  expect(foreign.status).toBe(404);
});

test('R3.5 a plan names the smallest set of villages', async () => {
  const plan = await county.call('officer', planTargetRoute, {
    params: { id: 'T2' },
    query: { period: '2008-Q3', basis: 'reviewed' },
  });
  expect(plan.status, JSON.stringify(plan.problem)).toBe(200);
  expect(plan.body.needed).toBe(3);
});

test('R3.4 locking seals the quarter, and the seal can be verified again', async () => {
  const preview = await county.call('officer', previewLock, { params: { id: '2008-Q3' } });
  expect(preview.body).toMatchObject({ locks: 14, unapproved: 0, missing: 13 });
  const period = (await county.call('officer', listPeriods)).body.items.find((p) => p.id === '2008-Q3');
  const version = period?.version ?? 0;
  const refused = await county.call('officer', lockPeriod, { params: { id: '2008-Q3' }, body: { version } });
  expect(refused.problem.code).toBe('not-all-approved');
  const locked = await county.call('officer', lockPeriod, {
    params: { id: '2008-Q3' },
    body: { version, acceptMissing: true },
  });
  expect(locked.status, JSON.stringify(locked.problem)).toBe(200);
  expect(locked.body.state).toBe('locked');
  expect((await county.call('clerk1', verifyPeriod, { params: { id: '2008-Q3' } })).body.ok).toBe(true);
  const targets = await county.call('leader', listTargets);
  expect(targets.body).toMatchObject({ period: '2008-Q3', basis: 'reviewed' });
  expect(targets.body.items).toHaveLength(21);
  expect(targets.body.items.find((t) => t.id === 'T2')?.actual).toBeCloseTo(1 / 6);
});

test('evidence of a foreign return cannot be attached', async () => {
  expect(attachEvidence.transfer).toBe('upload');
});
