import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../periods/calendar.ts';
import { addMonths } from './add-months.ts';
import { deadlinesOf } from './deadlines.ts';
import {
  type DevelopmentStep,
  developmentRule,
  earliestOf,
  faultOf,
  isCarried,
  lacksFor,
  progressOf,
} from './rules.ts';
import { developmentActs } from './states.ts';

const applied = '2005-01-31';
const acts = developmentActs.filter((act) => act !== 'withdraw' && act !== 'refuse');
/** Steps at any distance from the latest, also before it. Votes and trainings of any figures. */
const command = fc.record({
  act: fc.constantFrom(...acts),
  /** One of those that nothing is lacking for instead. */
  apt: fc.option(fc.nat(), { nil: undefined }),
  days: fc.oneof(fc.integer({ min: -40, max: 60 }), fc.integer({ min: 60, max: 500 })),
  vote: fc.oneof(
    fc.constant({ entitled: 9, present: 9, inFavour: 9 }),
    fc.constant(undefined),
    fc.record({ entitled: fc.nat(9), present: fc.nat(10), inFavour: fc.nat(10) }),
  ),
  passed: fc.boolean(),
  training: fc.nat(4),
  months: fc.integer({ min: 0, max: 14 }),
  /** On the earliest day instead, so that many ways lead far. */
  soonest: fc.boolean(),
});

test('R1.5 no order of commands breaks the rule of development', () => {
  let members = 0;
  fc.assert(
    fc.property(fc.array(command, { minLength: 10, maxLength: 120 }), (commands) => {
      const kept: DevelopmentStep[] = [];
      for (const c of commands) {
        const p = progressOf(applied, kept);
        const open = acts.filter((act) => lacksFor(p, act) === null);
        const act = (c.apt === undefined ? undefined : open[c.apt % open.length]) ?? c.act;
        const on = c.soonest ? earliestOf(p, act) : addDays(p.lastOn, c.days);
        const step = { ...c, act, on, days: c.training, hours: c.training * 6 };
        if (faultOf(p, step) === null) kept.push(step);
      }
      const p = progressOf(applied, kept);
      const at = (act: string) => kept.filter((s) => s.act === act).map((s) => s.on);
      expect(kept.map((s) => s.on)).toEqual(kept.map((s) => s.on).sort());
      if (p.activistOn) expect(at('talk').some((on) => on <= (p.activistOn ?? ''))).toBe(true);
      if (p.targetOn) {
        expect(p.targetOn >= addMonths(p.activistOn ?? '9', 12)).toBe(true);
        expect(at('observe').length).toBeGreaterThanOrEqual(4);
      }
      if (p.joinedOn) {
        const [approvedOn = ''] = at('approve');
        const vote = kept.findLast((s) => s.act === 'vote');
        expect(vote?.vote && isCarried(vote.vote)).toBe(true);
        expect(p.joinedOn).toBe(vote?.on);
        expect(approvedOn <= addMonths(p.joinedOn, 6)).toBe(true);
        const trained = kept.filter((s) => s.act === 'train' && s.on <= (p.joinedOn ?? ''));
        expect(
          trained.reduce((sum, s) => sum + (s.days ?? 0), 0) >= 3 ||
            trained.reduce((sum, s) => sum + (s.hours ?? 0), 0) >= 24,
        ).toBe(true);
        expect(kept.some((s) => s.act === 'review' && s.passed && s.on <= (p.joinedOn ?? ''))).toBe(true);
        expect(at('approve').length).toBe(1);
        expect(at('extend').length).toBeLessThanOrEqual(1);
      }
      if (p.fullOn) {
        members++;
        const extended = kept.find((s) => s.act === 'extend')?.months ?? 0;
        expect(p.fullOn >= addMonths(p.joinedOn ?? '9', developmentRule.probation + extended)).toBe(true);
      }
      // Each deadline closed no earlier than it opened would say; what is past is closed once the way has ended.
      for (const d of deadlinesOf(applied, kept)) expect(d.opensOn <= d.dueOn).toBe(true);
      if (p.state === 'full-member')
        expect(deadlinesOf(applied, kept).filter((d) => d.doneOn === null)).toEqual([]);
    }),
    { numRuns: 2000, seed: 20081011 },
  );
  // Some of the random ways lead to the end, or the property would say nothing of it.
  expect(members).toBeGreaterThan(20);
});
