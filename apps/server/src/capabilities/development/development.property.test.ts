import { randomUUID } from 'node:crypto';
import { addMonths } from '@lianchuang/domain/development/add-months';
import { addApplicant, takeBackStep, takeDevelopmentStep } from '@lianchuang/domain/development/contract';
import { isCarried } from '@lianchuang/domain/development/rules';
import { developmentActs } from '@lianchuang/domain/development/states';
import { addDays } from '@lianchuang/domain/periods/calendar';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { applicationOf } from '../../compose/testing/development-acts.ts';
import { makeIdentity } from '../../compose/testing/make-identity.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { systemScope } from '../../platform/db/scope.ts';

const county = await makeSmallCounty({ townships: 1, villages: 1, stations: 0 });
afterAll(() => county.close());
county.standAt('2008-10-11');

const command = fc.record({
  act: fc.constantFrom(...developmentActs, 'take-back' as const),
  /** One of those that nothing is lacking for instead. */
  apt: fc.option(fc.nat(), { nil: undefined, freq: 5 }),
  days: fc.integer({ min: -20, max: 200 }),
  soonest: fc.boolean(),
  inFavour: fc.constantFrom(9, 9, 9, 4),
  training: fc.constantFrom(0, 3, 3),
  passed: fc.boolean(),
});
let people = 0;

test('R1.5 no order of calls breaks the rule of development, and the register holds exactly who was approved', async () => {
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 12, maxLength: 40 }), async (commands) => {
      people += 1;
      const application = {
        ...applicationOf(county.ids['village1-1'] ?? '', { appliedOn: '2001-01-31' }),
        identity: makeIdentity('1975-06-01', 'male', people),
      };
      let now = (await county.call('officer', addApplicant, { body: application })).body;
      const params = { id: application.id };
      for (const c of commands) {
        const open = now.next.filter((n) => n.lacks === null && n.act !== 'withdraw' && n.act !== 'refuse');
        const apt = c.apt === undefined ? undefined : open[c.apt % Math.max(1, open.length)]?.act;
        const act = apt ?? c.act;
        if (act === 'take-back') {
          const back = await county.call('officer', takeBackStep, {
            params,
            body: { version: now.version, reason: '填错' },
          });
          if (back.status === 200) now = back.body;
          continue;
        }
        const earliest = now.next.find((n) => n.act === act)?.earliest ?? now.sinceOn;
        const body = {
          version: now.version,
          stepId: randomUUID(),
          on: c.soonest ? earliest : addDays(now.sinceOn, c.days),
          vote: { entitled: 9, present: 9, inFavour: c.inFavour },
          passed: c.passed,
          days: c.training,
          hours: 0,
          months: 6,
        };
        const reply = await county.call('officer', takeDevelopmentStep, { params: { ...params, act }, body });
        expect([200, 422]).toContain(reply.status);
        if (reply.status === 200) now = reply.body;
      }
      const steps = now.steps.filter((s) => s.takenBack === null);
      const first = (act: string) => steps.find((s) => s.act === act)?.on ?? '9';
      expect(steps.map((s) => s.on)).toEqual(steps.map((s) => s.on).sort());
      if (first('make-target') !== '9')
        expect(first('make-target') >= addMonths(first('accept'), 12)).toBe(true);
      if (now.joinedOn) {
        joined += 1;
        const vote = steps.findLast((s) => s.act === 'vote')?.vote;
        expect(vote && isCarried(vote)).toBe(true);
        expect(first('approve') <= addMonths(now.joinedOn, 6)).toBe(true);
      }
      const extended = steps.some((s) => s.act === 'extend') ? 6 : 0;
      if (now.fullOn) expect(now.fullOn >= addMonths(now.joinedOn ?? '9', 12 + extended)).toBe(true);
      const member = await county.product.db.read(systemScope(1), (tx) =>
        tx.maybe('select joined_on, full_on from member where county_id = 1 and id = $1', [application.id]),
      );
      expect(member ?? null).toEqual(now.joinedOn ? { joined_on: now.joinedOn, full_on: now.fullOn } : null);
    }),
    { numRuns: 25, seed: 20081011 },
  );
  expect(joined).toBeGreaterThan(2);
});
