import { randomUUID } from 'node:crypto';
import { listNotifications } from '@lianchuang/domain/notifications/contract';
import { lockPeriod, openPeriod } from '@lianchuang/domain/periods/contract';
import { approveReturn, getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { listTasks } from '@lianchuang/domain/tasks/contract';
import * as contract from '@lianchuang/domain/weak-organisations/contract';
import { afterAll, expect, test } from 'vitest';
import { fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
afterAll(() => county.close());

/** Opens a quarter, fills and approves the villages' returns, locks it. */
async function quarter(id: string, day: string, weak: readonly string[]) {
  county.standAt(day);
  await county.call('officer', openPeriod, { params: { id }, body: { version: 1 } });
  for (const village of ['village1-1', 'village1-2', 'village2-1', 'village2-2']) {
    const { items } = (await county.call(village, listReturns, { query: { period: id } })).body;
    const returnId = items[0]?.id ?? '';
    await fillReturn(county, village, returnId, weak.includes(village) ? 'weak' : 'good');
    for (const [user, route] of [
      [village, submitReturn],
      [`clerk${village[7]}`, approveReturn],
    ] as const) {
      const { version } = (await county.call(user, getReturn, { params: { id: returnId } })).body;
      const done = await county.call(user, route, { params: { id: returnId }, body: { version } });
      expect(done.status, JSON.stringify(done.problem)).toBe(200);
    }
  }
  const locked = await county.call('officer', lockPeriod, {
    params: { id },
    body: { version: 2, acceptMissing: true },
  });
  expect(locked.status, JSON.stringify(locked.problem)).toBe(200);
}
const list = async (user: string, state?: 'current') =>
  (await county.call(user, contract.listWeakOrganisations, { query: { state } })).body;
async function measure(periodId: string): Promise<Record<string, number>> {
  await county.recompute();
  const rows = await county.product.db.read(systemScope(1), (tx) =>
    tx.many<{ organisation_id: string; value: number }>(
      `select m.organisation_id, x.value from measure_value m, unnest(m.measures, m.value) as x(id, value)
       where m.county_id = $1 and m.period_id = $2 and m.basis = 'reviewed' and x.id = 'organisations.weak-and-lax'`,
      [1, periodId],
    ),
  );
  const names = Object.entries(county.ids);
  return Object.fromEntries(
    rows.map((r) => [names.find(([, id]) => id === r.organisation_id)?.[0] ?? '', r.value]),
  );
}

test('R3.6 two quarters running under 60 make an organisation weak and lax when the second is locked', async () => {
  await quarter('2008-Q2', '2008-07-10', ['village1-1', 'village2-2']);
  const vetoed = (await list('officer')).items.filter((w) => !w.grounds.includes('low-score'));
  expect((await list('officer')).items).toEqual(vetoed);
  const before = vetoed.map((w) => w.organisation.id);
  await quarter('2008-Q3', '2008-10-20', ['village1-1']);
  const named = (await list('officer')).items.filter((w) => !before.includes(w.organisation.id));
  const mine = (await list('village1-1')).items;
  expect([...named, ...vetoed].map((w) => w.organisation.id)).toContain(county.ids['village1-1']);
  expect(mine).toHaveLength(1);
  expect(mine[0]).toMatchObject({ byRule: true, state: 'named', supervisor: '青石1镇党委' });
  expect((await list('village1-2')).items).toEqual([]);
  const told = (await county.call('village1-1', listNotifications)).body.items.map((n) => n.kind);
  expect(told).toContain('weak-named');
  const tasks = (await county.call('secretary1', listTasks)).body.items;
  expect(tasks.find((t) => t.kind === 'weak-plan')?.count).toBe(1);
});

test('R3.6 named by decision once, by those above only', async () => {
  const name = (user: string, key: string) =>
    county.call(user, contract.nameWeakOrganisation, {
      body: { id: randomUUID(), organisationId: county.ids[key] ?? '', reason: '班子长期不团结' },
    });
  expect((await name('village1-2', 'village1-2')).status).toBe(403);
  expect((await name('secretary1', 'town1')).problem.code).toBe('unknown-organisation');
  expect((await name('secretary1', 'village2-1')).problem.code).toBe('unknown-organisation');
  expect((await name('secretary1', 'village1-2')).body).toMatchObject({
    byRule: false,
    grounds: ['decision'],
    state: 'named',
  });
  expect((await name('officer', 'village1-2')).problem.code).toBe('weak-already');
});

test('R3.6 plan, helper, monthly progress; lifted only by an appraisal from above; the measure follows', async () => {
  county.standAt('2009-01-10');
  await county.call('officer', openPeriod, { params: { id: '2008-Q4' }, body: { version: 1 } });
  const current = (await list('officer', 'current')).items;
  const inTown = (town: string) => current.filter((w) => w.supervisor === town).length;
  expect(await measure('2008-Q4')).toEqual({
    // The department below no township, which never handed in.
    county: inTown('农业局党委'),
    town1: inTown('青石1镇党委'),
    town2: inTown('青石2镇党委'),
  });
  expect([inTown('青石1镇党委'), inTown('农业局党委')]).toEqual([2, 1]);
  let row = (await list('village1-1')).items[0];
  const params = { id: row?.id ?? '' };
  const version = () => row?.version ?? 0;
  const appraisal = { on: '2009-01-09', lifted: true, finding: '班子健全,制度落实' };
  const appraise = async (user: string) =>
    await county.call(user, contract.appraiseWeakOrganisation, {
      params,
      body: { version: version(), ...appraisal },
    });
  expect((await appraise('secretary1')).problem.code).toBe('wrong-state');
  const plan = { plan: '调整班子,健全制度', helper: '包村干部王同志', dueOn: '2009-06-30' };
  expect(
    (
      await county.call('village1-1', contract.planWeakOrganisation, {
        params,
        body: { version: version(), ...plan },
      })
    ).status,
  ).toBe(403);
  const planned = await county.call('secretary1', contract.planWeakOrganisation, {
    params,
    body: { version: version(), ...plan },
  });
  expect(planned.body).toMatchObject({ state: 'rectifying', helper: '包村干部王同志' });
  row = planned.body;
  expect(row.behind.length).toBeGreaterThan(0);
  expect((await appraise('secretary1')).problem.code).toBe('progress-missing');
  const report = async (month: string) =>
    await county.call('village1-1', contract.reportWeakProgress, {
      params,
      body: { version: version(), month, progress: '补选了支委' },
    });
  expect((await report('2009-02-01')).problem.errors?.[0]?.code).toBe('month-wrong');
  expect((await report('2008-01-01')).problem.errors?.[0]?.code).toBe('month-wrong');
  const told = await report('2008-12-15');
  expect(told.body.progress).toEqual([{ month: '2008-12-01', progress: '补选了支委', by: 'village1-1同志' }]);
  expect(told.body.behind).not.toContain('2008-12-01');
  row = told.body;
  expect((await appraise('village1-1')).status).toBe(403);
  const lifted = await appraise('secretary1');
  expect(lifted.body).toMatchObject({ state: 'lifted', liftedOn: '2009-01-09', may: [] });
  // At the end of the quarter it was still weak; now it is not.
  expect((await list('officer', 'current')).items.map((w) => w.id)).not.toContain(params.id);
  expect((await measure('2008-Q4')).town1).toBe(2);
});
