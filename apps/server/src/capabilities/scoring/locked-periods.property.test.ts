import { randomUUID } from 'node:crypto';
import type { Basis } from '@lianchuang/domain/http/shapes';
import { lockPeriod, openPeriod, verifyPeriod } from '@lianchuang/domain/periods/contract';
import { actOnRemedy, issueRemedies } from '@lianchuang/domain/remedies/contract';
import { saveResponsibility } from '@lianchuang/domain/responsibilities/contract';
import { approveReturn, getReturn, listReturns, submitReturn } from '@lianchuang/domain/returns/contract';
import { explain, getTarget, listScores, listTargets } from '@lianchuang/domain/scoring/contract';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillReturn } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { computePeriod } from './compute-period.ts';
import { readRecords } from './read-inputs.ts';
import { acts, type Step } from './testing/random-acts.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 1 });
const owner = new Client({ connectionString: county.product.ownerUrl });
await owner.connect();
afterAll(async () => {
  await owner.end();
  await county.close();
});

const kinds = ['township-committee', 'village-branch', 'agri-department', 'township-station'];
const bases: Basis[] = ['self', 'reviewed'];
let locked: Record<string, unknown> = {};

beforeAll(async () => {
  county.standAt('2008-10-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q3' }, body: { version: 1 } });
  const { items } = (await county.call('officer', listReturns, { query: { limit: 100 } })).body;
  for (const [i, { id }] of items.entries()) {
    if (i % 4 === 3) continue;
    await fillReturn(county, 'officer', id, i % 2 ? 'weak' : 'good');
    const { version } = (await county.call('officer', getReturn, { params: { id } })).body;
    const handed = await county.call('officer', submitReturn, { params: { id }, body: { version } });
    expect(handed.status, JSON.stringify(handed.problem)).toBe(200);
    if (i % 3 === 2) continue;
    const approved = await county.call('officer', approveReturn, {
      params: { id },
      body: { version: handed.body.version },
    });
    expect(approved.status).toBe(200);
  }
  const responsible = {
    subject: 'standard' as const,
    subjectId: 'five-goods-village',
    version: 0,
    firstResponsible: '李书记',
  };
  await county.call('officer', saveResponsibility, {
    body: { ...responsible, organisationId: county.ids['village1-1'] ?? '' },
  });
  await remedies();
  county.standAt('2008-10-20');
  const [row] = (await owner.query("select version from period where id = '2008-Q3'")).rows as {
    version: number;
  }[];
  const body = { version: row?.version ?? 0, acceptMissing: true };
  const done = await county.call('officer', lockPeriod, { params: { id: '2008-Q3' }, body });
  expect(done.status, JSON.stringify(done.problem)).toBe(200);
  county.standAt('2008-11-01');
  await county.call('officer', openPeriod, { params: { id: '2008-Q4' }, body: { version: 1 } });
  const next = (await county.call('officer', listReturns, { query: { period: '2008-Q4', limit: 100 } })).body;
  for (const { id } of next.items) await fillReturn(county, 'officer', id, 'good');
  await county.recompute();
  locked = await everythingOfIt();
});

/** Two remedies due within the quarter, one closed in time and one cancelled, which could be restored later. */
async function remedies(): Promise<void> {
  county.standAt('2008-09-20');
  for (const actions of [['report-done', 'accept'], ['cancel']] as const) {
    const id = randomUUID();
    const organisationId = county.ids['village1-2'] ?? '';
    const item = { id, organisationId, title: '整改', criteria: [], owner: '某人', dueOn: '2008-09-25' };
    const issued = await county.call('officer', issueRemedies, {
      body: { periodId: '2008-Q3', targetId: 'T2', items: [item] },
    });
    expect(issued.status, JSON.stringify(issued.problem)).toBe(200);
    for (const [i, action] of actions.entries()) {
      // Reported by the village, the rest is the officer's.
      const acted = await county.call(action === 'report-done' ? 'village1-2' : 'officer', actOnRemedy, {
        params: { id, action },
        body: { version: i + 1, note: '已整改' },
      });
      expect(acted.status, JSON.stringify(acted.problem)).toBe(200);
    }
  }
}

/** All that is kept of the quarter and all that is shown of it, read and computed afresh. */
async function everythingOfIt(): Promise<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  const ofReturn = 'return_id in (select id from return where period_id = $1)';
  for (const [table, where] of [
    ...['roster', 'return', 'measure_value', 'score', 'indicator_value', 'target_value'].map((t) => [
      t,
      'period_id = $1',
    ]),
    ...['return_answer', 'return_submission', 'return_event', 'evidence'].map((t) => [t, ofReturn]),
  ] as const) {
    // The access path says who may read a row today, not what it says.
    const text = `select md5(string_agg((to_jsonb(x) - 'path')::text, '' order by (to_jsonb(x) - 'path')::text)) as h, count(*) as n from ${table} x where ${where}`;
    kept[String(table)] = (await owner.query(text, ['2008-Q3'])).rows[0];
  }
  // As after a restart: nothing is left in memory from when it was locked.
  for (const basis of bases)
    await county.product.db.read(systemScope(1), async (tx) =>
      computePeriod(tx, '2008-Q3', basis, await readRecords(tx, '2008-Q3')),
    );
  for (const basis of bases) {
    const query = { period: '2008-Q3', basis };
    const { computedAt, stale, items } = (await county.call('officer', listTargets, { query })).body;
    kept[`targets ${basis}`] = { computedAt, stale, items };
    for (const id of ['T1', 'T2', 'T21'])
      kept[`${id} ${basis}`] = (await county.call('officer', getTarget, { query, params: { id } })).body;
    for (const [id, key] of [
      ['T1', 'town1'],
      ['T1', 'town2'],
      ['T2', 'town1'],
      ['T2', 'village1-2'],
    ] as const) {
      const at = { params: { id }, query: { ...query, organisation: county.ids[key] } };
      kept[`${id} explained at ${key} ${basis}`] = (await county.call('officer', explain, at)).body;
    }
    for (const kind of kinds) {
      const scores = (await county.call('officer', listScores, { query: { ...query, kind } })).body;
      expect(scores.rows.length, kind).toBeGreaterThan(0);
      kept[`scores ${kind} ${basis}`] = scores;
    }
  }
  kept.seal = (await county.call('officer', verifyPeriod, { params: { id: '2008-Q3' } })).body;
  return kept;
}

const days = ['2008-07-01', '2008-09-30', '2008-10-01', '2008-11-01', '2009-01-01'];
const stepOf = (act: Step['act']) =>
  fc.record({
    act: fc.constant(act),
    who: fc.nat(50),
    which: fc.nat(50),
    period: fc.constantFrom('2008-Q3' as const, '2008-Q4' as const),
    from: fc.constantFrom(...days),
  });
const names = Object.keys(acts) as Step['act'][];
const anyStep = fc.constantFrom(...names).chain(stepOf);

/** Every act once on either quarter, so that none is left out whatever chance brings. */
const each: Step[] = [
  // Of every village, before the acts on the tree end some; one has a responsibility already.
  ...[0, 1].flatMap((who) =>
    [0, 1].map((which) => ({
      act: 'responsibility' as const,
      who,
      which,
      period: '2008-Q4' as const,
      from: '2008-11-01',
    })),
  ),
  ...(['2008-Q3', '2008-Q4'] as const).flatMap((period) =>
    names.map((act) => ({ act, who: 0, which: 12, period, from: '2008-11-01' })),
  ),
  // Filled in by their own people, whichever place a return has in the list.
  ...Array.from({ length: 14 }, (_, which) =>
    (['save', 'attach'] as const).map((act) => ({
      act,
      who: 1,
      which,
      period: '2008-Q4' as const,
      from: '2008-11-01',
    })),
  ).flat(),
];

test('the locked quarter has figures that could change', () => {
  expect(locked.seal).toMatchObject({ ok: true });
  expect(JSON.stringify(locked['scores township-committee reviewed'])).toContain('responsibility-assigned');
  expect(locked.evidence).not.toMatchObject({ n: '0' });
});

test('R3.4 whatever anyone does after a quarter is locked, nothing of it changes and its seal holds', async () => {
  const worked = new Set<string>();
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 40 }), async (steps) => {
      for (const s of steps) {
        const { status, ...reply } = await acts[s.act]({ county, owner }, s);
        const code = (reply as { problem?: { code?: string } }).problem?.code ?? '';
        expect(status, `${s.act}: ${JSON.stringify(reply)}`).toBeLessThan(500);
        if (code === 'period-locked') refused.add(s.act);
        if (status === 200) worked.add(`${s.act} ${s.period}`);
      }
      await county.recompute();
      expect(await everythingOfIt()).toEqual(locked);
    }),
    { numRuns: 5, endOnFailure: true, examples: [[each]] },
  );
  // Of the locked quarter nothing is done; with the next one and the tree people went on.
  const ofReturns = ['save', 'submit', 'withdraw', 'approve', 'reopen', 'send-back', 'attach', 'detach'];
  const ofPeriods = ['open-period', 'close-period', 'reopen-period', 'lock-period', 'recompute'];
  for (const act of [...ofReturns, 'recompute']) expect([...refused], act).toContain(act);
  for (const act of [...ofReturns, ...ofPeriods]) expect([...worked], act).not.toContain(`${act} 2008-Q3`);
  for (const act of [
    'save',
    'attach',
    'recompute',
    'found',
    'rename',
    'move',
    'definition',
    'responsibility',
    'issue',
    'remedy',
  ])
    expect(
      [...worked].some((w) => w.startsWith(`${act} `)),
      act,
    ).toBe(true);
}, 240_000);
