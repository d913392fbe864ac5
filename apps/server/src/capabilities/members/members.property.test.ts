import { randomUUID } from 'node:crypto';
import * as contract from '@lianchuang/domain/members/contract';
import { addDays } from '@lianchuang/domain/periods/calendar';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTestMember } from '../../compose/testing/add-test-member.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 1, stations: 0 });
const owner = new Client({ connectionString: county.product.ownerUrl });
beforeAll(() => owner.connect());
afterAll(async () => {
  await owner.end();
  await county.close();
});

const places = ['village1-1', 'village2-1'] as const;
const step = fc.record({
  act: fc.constantFrom('issue', 'receive', 'refuse', 'withdraw', 'end', 'return', 'correct', 'merge'),
  member: fc.nat(3),
  user: fc.constantFrom('village1-1', 'village2-1', 'clerk1', 'officer'),
  to: fc.constantFrom(...places),
  days: fc.nat(40),
  wait: fc.nat(60),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const worked = new Set<string>();
let people = 0;
/** Nobody twice, so that no number is taken already. */
const nextPerson = () => {
  people += 1;
  return { nth: people % 490, name: `测试${people}` };
};

async function run(members: readonly string[], s: Step, today: string): Promise<void> {
  const id = members[s.member % members.length] ?? '';
  const { version = 1, transfer } = (await county.call('officer', contract.getMember, { params: { id } }))
    .body;
  const on = addDays(today, -s.days);
  const at = { params: { id } };
  const letter = { params: { id: transfer?.id ?? randomUUID() } };
  const other = members[(s.member + 1) % members.length] ?? '';
  const reply = await {
    issue: () =>
      county.call(s.user, contract.issueTransfer, {
        ...at,
        body: { version, transferId: randomUUID(), toOrganisationId: county.ids[s.to] ?? '', reason: '迁居' },
      }),
    receive: () =>
      county.call(s.user, contract.receiveTransfer, {
        ...letter,
        body: { version: transfer?.version ?? 1, on },
      }),
    refuse: () =>
      county.call(s.user, contract.refuseTransfer, {
        ...letter,
        body: { version: transfer?.version ?? 1, note: '不符' },
      }),
    withdraw: () =>
      county.call(s.user, contract.withdrawTransfer, {
        ...letter,
        body: { version: transfer?.version ?? 1 },
      }),
    end: () =>
      county.call(s.user, contract.endMembership, {
        ...at,
        body: { version, how: 'departed' as const, on, reason: '外出' },
      }),
    return: () =>
      county.call(s.user, contract.returnMember, {
        ...at,
        body: { version, organisationId: county.ids[s.to] ?? '', on, reason: '回来' },
      }),
    correct: () =>
      county.call(s.user, contract.correctMember, {
        ...at,
        body: { version, reason: '更正', occupation: `务农 ${s.days}` },
      }),
    merge: async () =>
      county.call(s.user, contract.mergeMembers, {
        ...at,
        body: {
          version,
          duplicateId: other,
          duplicateVersion: (await county.call('officer', contract.getMember, { params: { id: other } })).body
            .version,
          reason: '重复',
        },
      }),
  }[s.act]();
  expect(reply.status, `${s.act}: ${JSON.stringify(reply.problem)}`).toBeLessThan(500);
  if (reply.status === 200) worked.add(s.act);
}

/** Everything the register keeps of some members, and what each card shows of the past. */
async function history(members: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>(
    `select 'event ' || id as key from member_event where member_id = any($1)
     union all select 'letter ' || id from member_transfer where member_id = any($1)`,
    [members],
  );
  return rows.map((r) => r.key);
}

test('R1.4 whatever is done in whatever order, a member is in exactly one organisation on any day, and no history is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      county.standAt('2008-01-10');
      const members: string[] = [];
      for (const place of [...places, ...places])
        members.push(await addTestMember(county, 'officer', place, nextPerson()));
      let today = '2008-01-10';
      let kept: string[] = [];
      for (const s of steps) {
        today = addDays(today, s.wait);
        county.standAt(today);
        await run(members, s, today);
        const now = await history(members);
        expect(kept.filter((key) => !now.includes(key))).toEqual([]);
        kept = now;
      }
      // The present row agrees with the last place, and every day from joining on has one answer.
      const { rows } = await owner.query<Record<string, unknown>>(
        `select m.id, m.state, m.organisation_id as here, m.path = o.path as path_right, m.since_on::text as since, l.organisation_id as last, l.from_on::text as last_on,
           (select count(*)::int from member_affiliation a where a.member_id = m.id and a.from_on <= '2001-07-01') as first,
           (select count(*)::int from member_transfer t where t.member_id = m.id and t.state = 'issued') as letters
         from member m join organisation o on o.id = m.organisation_id
         cross join lateral (select a.organisation_id, a.from_on from member_affiliation a where a.member_id = m.id order by a.from_on desc limit 1) l
         where m.id = any($1)`,
        [members],
      );
      expect(rows).toHaveLength(members.length);
      for (const row of rows) {
        expect(row.path_right).toBe(true);
        expect(row.first).toBe(1);
        expect(Number(row.letters)).toBeLessThanOrEqual(1);
        if (row.state === 'active') expect([row.last, row.last_on]).toEqual([row.here, row.since]);
        else expect([row.last, row.letters]).toEqual([null, 0]);
      }
      // The lists of both villages share nobody.
      const lists = await Promise.all(
        places.map(async (place) =>
          (await county.call(place, contract.listMembers, { query: { limit: 500 } })).body.items.map(
            (m) => m.id,
          ),
        ),
      );
      expect(lists[0]?.filter((id) => lists[1]?.includes(id))).toEqual([]);
      const active = rows.filter((r) => r.state === 'active').map((r) => String(r.id));
      for (const id of active) expect(lists.flat().filter((other) => other === id)).toHaveLength(1);
    }),
    { numRuns: 8, endOnFailure: true, examples: [[everyAct]] },
  );
  expect([...worked].sort()).toEqual(
    ['issue', 'receive', 'refuse', 'withdraw', 'end', 'return', 'correct', 'merge'].sort(),
  );
}, 240_000);

/** Every act once where it is right, so that none is left out whatever chance brings. */
const everyAct: Step[] = (
  [
    ['issue', 0, 'village2-1'],
    ['refuse', 0, 'village2-1'],
    ['issue', 0, 'village2-1'],
    ['withdraw', 0, 'village1-1'],
    ['issue', 0, 'village2-1'],
    ['receive', 0, 'village2-1'],
    ['correct', 0, 'village2-1'],
    ['end', 1, 'village2-1'],
    ['return', 1, 'village1-1'],
    ['merge', 2, 'village1-1'],
    ['issue', 3, 'village1-1'],
    ['end', 3, 'village1-1'],
  ] as const
).map(([act, member, to]) => ({ act, member, user: 'officer' as const, to, days: 0, wait: 1 }));
