import { openPeriod } from '@lianchuang/domain/periods/contract';
import { afterAll, expect, test } from 'vitest';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { verifyChain } from '../audit/public.ts';
import { approveReturns } from './approve-returns.ts';

const county = await makeSmallCounty({ townships: 1, villages: 5, stations: 0 });
afterAll(() => county.close());

/** Counts what is asked of the database. */
function counted(tx: WriteTx): { tx: WriteTx; statements: () => number } {
  let n = 0;
  const count =
    <A extends unknown[], R>(ask: (...args: A) => R) =>
    (...args: A): R => {
      n += 1;
      return ask(...args);
    };
  return {
    tx: {
      ...tx,
      many: count(tx.many) as typeof tx.many,
      maybe: count(tx.maybe) as typeof tx.maybe,
      run: count(tx.run),
    },
    statements: () => n,
  };
}

test('R3.4 many returns are approved with as many statements as a few, each with its history and audit row', async () => {
  county.standAt('2008-10-01');
  const opened = await county.call('officer', openPeriod, {
    params: { id: '2008-Q3' },
    body: { version: 1 },
  });
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  const actor = {
    displayName: '干事',
    userId: 'somebody',
    role: 'committee-clerk',
    rights: ['returns.review'] as const,
    organisationId: county.ids.town1,
  } as Partial<Actor> as Actor;
  const told = await county.product.db.write(systemScope(1), async (tx) => {
    const returns = await tx.many<{ id: string; version: number }>(
      `update return set state = 'submitted' where county_id = $1 and reviewer_id = $2 returning id, version`,
      [1, actor.organisationId],
    );
    expect(returns).toHaveLength(5);
    const asked = [];
    for (const some of [returns.slice(0, 2), returns.slice(2)]) {
      const { tx: inner, statements } = counted(tx);
      expect(await approveReturns(inner, actor, { body: { returns: some } })).toEqual({
        approved: some.length,
      });
      asked.push(statements());
    }
    expect(asked[1]).toBe(asked[0]);
    const rows = await tx.many(
      `select r.state, r.version, e.number, e.action from return r join return_event e on e.county_id = r.county_id and e.return_id = r.id
       where r.county_id = $1 and r.reviewer_id = $2`,
      [1, actor.organisationId],
    );
    expect(rows).toEqual(
      returns.map((r) => ({ state: 'approved', version: r.version + 1, number: 1, action: 'approve' })),
    );
    const again = approveReturns(tx, actor, { body: { returns } });
    await expect(again).rejects.toMatchObject({ code: 'stale-version' });
    const written = await tx.many<{ entity_id: string }>(
      `select entity_id from audit_entry where county_id = $1 and action = 'approve-return'`,
      [1],
    );
    expect(written.map((w) => w.entity_id).sort()).toEqual(returns.map((r) => r.id).sort());
    return await verifyChain(tx);
  });
  expect(told).toMatchObject({ ok: true, brokenAt: null });
});
