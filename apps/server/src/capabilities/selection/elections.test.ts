import { randomUUID } from 'node:crypto';
import { openPeriod } from '@lianchuang/domain/periods/contract';
import {
  actOnElection,
  confirmRound,
  createElection,
  type ElectionDetail,
  getElection,
  listElections,
  saveCandidates,
  saveRound,
} from '@lianchuang/domain/selection/elections-contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());
const village = county.ids['village1-1'] ?? '';
beforeAll(() => county.standAt('2008-10-11'));

/** One election under way. */
function play(id: string) {
  const now = async (): Promise<ElectionDetail> =>
    (await county.call('clerk1', getElection, { params: { id } })).body;
  return {
    now,
    async enter(user: string, heads: number[], votes: Record<string, number> = {}, more: object = {}) {
      const { version, candidates } = await now();
      const [entitled = 0, present = 0, issued = 0, returned = 0, valid = 0] = heads;
      return await county.call(user, saveRound, {
        params: { id, roundId: randomUUID() },
        body: {
          version,
          heldOn: '2008-09-01',
          entitled,
          present,
          issued,
          returned,
          valid,
          votes: Object.entries(votes).map(([name, n]) => ({
            candidateId: candidates.find((c) => c.name === name)?.id ?? '',
            votes: n,
          })),
          decisions: [],
          tellers: ['王计票', '李监票'],
          note: '',
          ...more,
        },
      });
    },
    async confirm(user: string) {
      const { version, rounds } = await now();
      return await county.call(user, confirmRound, {
        params: { id, roundId: rounds.at(-1)?.id ?? '' },
        body: { version },
      });
    },
    async admit(...names: string[]) {
      const { candidates } = await now();
      const decisions = candidates.map((c) => ({
        candidateId: c.id,
        admitted: names.includes(c.name),
        reason: names.includes(c.name) ? '' : '年龄偏大',
      }));
      expect((await this.enter('clerk1', [], {}, { decisions })).status).toBe(200);
      return await this.confirm('secretary1');
    },
  };
}

async function start(kind: 'branch' | 'village-committee', names: readonly string[], at = village) {
  const id = randomUUID();
  const role = kind === 'branch' ? ('secretary' as const) : ('village-director' as const);
  const made = await county.call('clerk1', createElection, {
    body: {
      id,
      organisationId: at,
      kind,
      startedOn: '2008-08-20',
      posts: [{ role, seats: 1 }],
      termChangeId: null,
      rules: {},
    },
  });
  expect(made.status, JSON.stringify(made.problem)).toBe(200);
  const candidates = names.map((name) => ({
    id: randomUUID(),
    name,
    role,
    bornOn: '1965-04-01',
    education: 'senior-middle' as const,
    capableVillager: true,
    memberId: null,
  }));
  const named = await county.call('clerk1', saveCandidates, {
    params: { id },
    body: { version: made.body.version, candidates },
  });
  expect(named.status, JSON.stringify(named.problem)).toBe(200);
  return play(id);
}

describe('R2.1 two recommendations, one election', () => {
  let election: ReturnType<typeof play>;
  beforeAll(async () => {
    election = await start('branch', ['张有财', '赵开山', '孙老成']);
  });

  test('the rounds come in order, and two tellers confirm each: the same person twice is refused', async () => {
    const entered = await election.enter('clerk1', [400, 260, 260, 255, 250], { 张有财: 150, 赵开山: 80 });
    expect(entered.body).toMatchObject({
      next: { kind: 'villagers-recommendation', attempt: 1 },
      waiting: true,
    });
    expect(entered.body.may).not.toContain('confirm-round');
    const own = await election.confirm('clerk1');
    expect([own.status, own.problem.code]).toEqual([409, 'same-teller']);
    const { body } = await election.confirm('secretary1');
    expect(body).toMatchObject({
      next: { kind: 'members-recommendation', attempt: 1 },
      waiting: false,
      rounds: [
        { state: 'confirmed', outcome: 'passed', enteredBy: 'clerk1同志', confirmedBy: 'secretary1同志' },
      ],
    });
    await election.enter('secretary1', [40, 36, 36, 36, 36], { 张有财: 20, 赵开山: 16 });
    expect((await election.confirm('clerk1')).body.next?.kind).toBe('review');
  });

  test('the shortlist needs more candidates than seats, or more are to be recommended', async () => {
    const { body } = await election.admit('张有财', '赵开山');
    expect(body.next).toEqual({ kind: 'election', attempt: 1 });
    expect(body.candidates.map((c) => [c.name, c.admitted, c.refusal])).toEqual([
      ['张有财', true, ''],
      ['赵开山', true, ''],
      ['孙老成', false, '年龄偏大'],
    ]);
  });

  test('figures that cannot be are refused by field, with the most there can be', async () => {
    const wrong = await election.enter('clerk1', [40, 41, 40, 40, 40], { 张有财: 50 });
    expect(wrong.problem.errors).toEqual([
      { field: 'present', code: 'present-over-entitled', params: { limit: 40 } },
      { field: 'votes', code: 'votes-over-valid', params: { limit: 40 } },
      { field: 'votes', code: 'votes-over-seats', params: { limit: 40 } },
    ]);
    const alone = await election.enter('clerk1', [40, 38, 38, 38, 38], {}, { tellers: ['王计票', '王计票'] });
    expect(alone.problem.errors).toEqual([{ field: 'tellers', code: 'two-tellers-needed' }]);
    const refused = await election.enter('clerk1', [40, 38, 38, 38, 38], { 孙老成: 20 });
    expect(refused.problem.errors).toEqual([{ field: 'candidateId', code: 'unknown-candidate' }]);
  });

  test('an election that fails its threshold is repeated as a new attempt and then elects', async () => {
    await election.enter('clerk1', [40, 31, 31, 31, 31], { 张有财: 30 });
    const failed = await election.confirm('secretary1');
    expect(failed.body).toMatchObject({
      state: 'running',
      elected: 0,
      next: { kind: 'election', attempt: 2 },
    });
    await election.enter('clerk1', [40, 36, 36, 36, 35], { 张有财: 25, 赵开山: 10 });
    const { body } = await election.confirm('secretary1');
    expect(body).toMatchObject({
      state: 'elected',
      concludedOn: '2008-09-01',
      elected: 1,
      failedRounds: 1,
      next: null,
    });
    expect(body.rounds.map((r) => [r.kind, r.attempt, r.outcome]).slice(-2)).toEqual([
      ['election', 1, 'failed'],
      ['election', 2, 'passed'],
    ]);
    expect(body.candidates.find((c) => c.elected)?.name).toBe('张有财');
  });

  test('a confirmed round never changes, not even by hand in the database', async () => {
    const { id } = await election.now();
    const changed = await county.product.db.write(systemScope(1), (tx) =>
      tx.run('update election_round set valid = 1 where county_id = $1 and election_id = $2', [
        tx.countyId,
        id,
      ]),
    );
    const deleted = await county.product.db.write(systemScope(1), (tx) =>
      tx.run('delete from election_round where county_id = $1 and election_id = $2', [tx.countyId, id]),
    );
    expect([changed, deleted]).toEqual([0, 0]);
    expect((await election.enter('clerk1', [40, 36, 36, 36, 35])).problem.code).toBe('wrong-state');
  });

  test('villages read of their own elections and change nothing; other townships see nothing', async () => {
    const own = await county.call('village1-1', listElections);
    expect(own.body.items.map((e) => e.state)).toEqual(['elected']);
    expect((await county.call('clerk2', listElections)).body.items).toEqual([]);
    const { id, version } = await election.now();
    expect((await county.call('village1-1', getElection, { params: { id } })).body.may).toEqual([]);
    const annul = { params: { id, action: 'annul' as const }, body: { version, reason: '有人举报' } };
    expect((await county.call('village1-1', actOnElection, annul)).status).toBe(403);
    expect((await county.call('clerk2', actOnElection, annul)).status).toBe(404);
  });
});

test('R2.1 before it is confirmed a result may be entered anew, and then the other one confirms', async () => {
  const election = await start('branch', ['张有财', '赵开山'], county.ids['village1-2']);
  await election.enter('clerk1', [400, 260, 260, 255, 250], { 张有财: 150 });
  await election.enter('secretary1', [400, 260, 260, 255, 251], { 张有财: 151 });
  expect((await election.confirm('secretary1')).problem.code).toBe('same-teller');
  const { body } = await election.confirm('clerk1');
  expect(body.rounds).toHaveLength(1);
  expect(body.rounds[0]).toMatchObject({ valid: 251, enteredBy: 'secretary1同志' });
});

test('R2.1 the villagers elect by more than half of the votes cast, or in a second ballot by a third', async () => {
  const election = await start('village-committee', ['张有财', '赵开山', '孙老成']);
  for (const heads of [
    [900, 600, 600, 590, 580],
    [40, 36, 36, 36, 36],
  ]) {
    await election.enter('clerk1', heads, { 张有财: 20 });
    await election.confirm('secretary1');
  }
  await election.admit('张有财', '赵开山', '孙老成');
  await election.enter('clerk1', [900, 700, 700, 690, 690], { 张有财: 300, 赵开山: 250, 孙老成: 140 });
  expect((await election.confirm('secretary1')).body).toMatchObject({
    next: { kind: 'second-ballot', attempt: 1 },
    elected: 0,
  });
  await election.enter('clerk1', [900, 660, 660, 660, 660], { 张有财: 340, 赵开山: 320 });
  expect((await election.confirm('secretary1')).body).toMatchObject({ state: 'elected', elected: 1 });
});

test('R2.1 the latest election decides what the campaign reads: valid until it is annulled', async () => {
  county.standAt('2008-10-12');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  const read = async () => {
    await county.recompute();
    const row = await county.product.db.read(systemScope(1), (tx) =>
      tx.maybe<{ value: number; source: string }>(
        `select m.value, m.source from measure_value v
         cross join unnest(v.measures, v.value, v.sources) as m(measure, value, source)
         where v.county_id = $1 and v.period_id = '2008-Q3' and v.basis = 'self' and v.organisation_id = $2 and m.measure = 'selection.valid'`,
        [tx.countyId, village],
      ),
    );
    return row && [row.value, row.source];
  };
  expect(await read()).toEqual([1, 'record']);
  const annul = async (day: string) => {
    county.standAt(day);
    const { items } = (await county.call('village1-1', listElections)).body;
    for (const { id, version, state } of items.filter((e) => e.state === 'elected')) {
      const body = { version, reason: '经查有贿选' };
      const { body: after } = await county.call('officer', actOnElection, {
        params: { id, action: 'annul' },
        body,
      });
      expect([state, after.state, after.reason]).toEqual(['elected', 'annulled', '经查有贿选']);
    }
  };
  // Annulled after the quarter: it was valid then.
  await annul('2008-10-13');
  expect(await read()).toEqual([1, 'record']);
  const { status } = await county.call('officer', openPeriod, {
    params: { id: '2008-Q4' },
    body: { version: 1 },
  });
  expect(status).toBe(200);
});
