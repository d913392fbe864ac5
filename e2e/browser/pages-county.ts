import { randomUUID } from 'node:crypto';
import { addApplicant } from '@lianchuang/domain/development/contract';
import { recordMobileMember } from '@lianchuang/domain/development/mobile-contract';
import { planInspectionRound } from '@lianchuang/domain/inspections/contract';
import { getMember, issueTransfer } from '@lianchuang/domain/members/contract';
import { addMeeting } from '@lianchuang/domain/organisation-life/contract';
import { listPeriods, lockPeriod, openPeriod } from '@lianchuang/domain/periods/contract';
import { actOnRemedy, issueRemedies, listRemedies } from '@lianchuang/domain/remedies/contract';
import { approveReturn, getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { addTrainingSession } from '@lianchuang/domain/training/contract';
import { expect } from 'vitest';
import { ballotRounds } from '../../apps/server/src/capabilities/ballots/testing/ballot-round.ts';
import { roundOf } from '../../apps/server/src/compose/testing/accountability-acts.ts';
import { addTestMember } from '../../apps/server/src/compose/testing/add-test-member.ts';
import { addTestPromises } from '../../apps/server/src/compose/testing/add-test-promises.ts';
import { addTestPublication } from '../../apps/server/src/compose/testing/add-test-publication.ts';
import { addTestSelection } from '../../apps/server/src/compose/testing/add-test-selection.ts';
import { addTestDutyReport } from '../../apps/server/src/compose/testing/ballot-acts.ts';
import { applicationOf, awayOf } from '../../apps/server/src/compose/testing/development-acts.ts';
import { fillReturn } from '../../apps/server/src/compose/testing/fill-return.ts';
import { makeIdentity } from '../../apps/server/src/compose/testing/make-identity.ts';
import { makeSmallCounty, type TestCounty } from '../../apps/server/src/compose/testing/small-county.ts';

/** A small county in which every page has something to show: a locked quarter behind, an open one, every register begun. */
export async function makePagesCounty(): Promise<TestCounty> {
  const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 1 });
  // A locked quarter behind, so that every page has figures, and an open one with something to review.
  county.standAt('2008-07-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q2' }, body: { version: 1 } });
  for (const user of ['village1-1', 'village1-2', 'clerk1']) await handIn(county, user, 'fair');
  for (const reviewer of ['clerk1', 'officer']) {
    const { items } = (await county.call(reviewer, listReturns, { query: { queue: 'review' } })).body;
    for (const { id, version } of items)
      await county.call(reviewer, approveReturn, { params: { id }, body: { version } });
  }
  const { items } = (await county.call('officer', listPeriods)).body;
  await county.call('officer', lockPeriod, {
    params: { id: '2008-Q2' },
    body: { version: items.find((p) => p.id === '2008-Q2')?.version ?? 0, acceptMissing: true },
  });
  county.standAt('2008-10-06');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  await handIn(county, 'village1-2', 'good');
  await enterMembers(county);
  return county;
}

async function handIn(county: TestCounty, user: string, how: 'good' | 'fair'): Promise<string> {
  const mine = (await county.call(user, listReturns, { query: { queue: 'mine' } })).body.items[0];
  if (!mine) throw new Error(`${user} owes nothing`);
  await fillReturn(county, user, mine.id, how);
  const { version } = (await county.call(user, getReturn, { params: { id: mine.id } })).body;
  await county.call(user, submitReturn, { params: { id: mine.id }, body: { version } });
  return mine.id;
}

/** One entry of each register of a village, so that its pages have something to show. */
async function enterRegisters(county: TestCounty, memberId: string): Promise<void> {
  const organisationId = county.ids['village1-1'] ?? '';
  const held = { organisationId, heldOn: '2008-09-20' };
  const entered = [
    await county.call('village1-1', addApplicant, { body: applicationOf(organisationId) }),
    await county.call('village1-1', addMeeting, {
      body: { ...held, id: randomUUID(), kind: 'members-meeting', topic: '学习文件' },
    }),
    await county.call('village1-1', addTrainingSession, {
      body: { ...held, id: randomUUID(), hours: 4, topic: '惠农政策' },
    }),
    await county.call('village1-1', recordMobileMember, { body: awayOf(memberId) }),
  ];
  for (const { status, problem } of entered) expect(status, JSON.stringify(problem)).toBe(200);
  await addTestSelection(county, 'officer', organisationId);
  await addTestPublication(county, 'village1-1', '第三季度通报', 'q3');
  // One vote that is over, with comments to read, and one that runs.
  const votes = ballotRounds(county);
  const { id, codes } = await votes.open('village1-1', 2);
  for (const [i, code] of codes.slice(0, 12).entries())
    await votes.cast(code, [i % 3, i % 4], i < 2 ? `路灯第${i + 1}处还没有装` : '');
  await votes.act(id, 'close');
  await votes.open('village1-2');
  await addTestDutyReport(county, 'clerk1', county.ids.town1 ?? '', '张书记');
  await addTestPromises(county, 'village1-1', organisationId, { content: '修通村组道路', household: '李家' });
  await closeRemedy(county, organisationId);
  const round = await county.call('officer', planInspectionRound, {
    body: roundOf(county.ids.county ?? '') as never,
  });
  expect(round.status, JSON.stringify(round.problem)).toBe(200);
}

/** A remedy that was issued, done and verified by somebody else. */
async function closeRemedy(county: TestCounty, organisationId: string): Promise<void> {
  const id = randomUUID();
  const item = { id, organisationId, title: '补记会议', criteria: [], owner: '李支书', dueOn: '2008-11-30' };
  await county.call('officer', issueRemedies, {
    body: { periodId: '2008-Q3', targetId: 'T2', items: [item] },
  });
  for (const [user, action] of [
    ['village1-1', 'report-done'],
    ['officer', 'accept'],
  ] as const) {
    const { items } = (await county.call('officer', listRemedies)).body;
    const version = items.find((r) => r.id === id)?.version ?? 0;
    const acted = await county.call(user, actOnRemedy, {
      params: { id, action },
      body: { version, note: '会议记录已补' },
    });
    expect(acted.status, JSON.stringify(acted.problem)).toBe(200);
  }
}

/** Members of two villages: two who are alike, one on probation, one for whom a letter is under way. */
async function enterMembers(county: TestCounty): Promise<void> {
  const first = await addTestMember(county, 'clerk1', 'village1-1', {
    nth: 1,
    name: '安永福',
    phone: '000 1234 5678',
  });
  await enterRegisters(county, first);
  await addTestMember(county, 'village1-1', 'village1-1', {
    identity: makeIdentity('1984-02-29', 'female', 2),
    name: '陈小兰',
    education: 'junior-college',
    joinedOn: '2008-03-01',
    fullOn: null,
    from: '2008-03-01',
    graduate: true,
  });
  for (const [nth, village] of [
    [3, 'village1-1'],
    [4, 'village2-1'],
  ] as const) {
    await addTestMember(county, 'officer', village, { nth, name: '王建国' });
  }
  const id = await addTestMember(county, 'clerk1', 'village1-2', { nth: 5, name: '周志强' });
  const { version } = (await county.call('clerk1', getMember, { params: { id } })).body;
  const issued = await county.call('clerk1', issueTransfer, {
    params: { id },
    body: {
      version,
      transferId: randomUUID(),
      toOrganisationId: county.ids['village2-1'] ?? '',
      reason: '迁居',
    },
  });
  expect(issued.status, JSON.stringify(issued.problem)).toBe(200);
}
