import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../periods/calendar.ts';
import { firstNotice, noticeOn } from './notices.ts';
import {
  problemState,
  type RemedyState,
  remedyActions,
  remedyActsOf,
  remedyStates,
  remedyTransitions,
  takeRemedyAct,
} from './states.ts';

const people = ['village', 'clerk', 'officer'] as const;
const act = fc.record({
  action: fc.constantFrom(...remedyActions),
  who: fc.constantFrom(...people),
  rights: fc.subarray(['remedies.work', 'remedies.issue'] as const),
  note: fc.constantFrom('', '已整改'),
  files: fc.integer({ min: 0, max: 1 }),
});

test('R3.5 no order of acts reaches a state or takes a step that is not in the table', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), fc.constantFrom(...people), (acts, owner) => {
      let state: RemedyState = 'open';
      let reportedBy: string | null = null;
      let evidence = 0;
      for (const { action, who, rights, note, files } of acts) {
        evidence += files;
        const facts = { state, owner, reportedBy, evidence };
        const offered = remedyActsOf(facts, { rights, userId: who, name: who });
        const next = takeRemedyAct(facts, { action, rights, userId: who, name: who, note });
        if (typeof next !== 'string') continue;
        const row = remedyTransitions.find((t) => t.action === action && t.from.includes(state));
        expect(next).toBe(row?.to);
        expect(remedyStates).toContain(next);
        expect(rights).toContain(row?.right);
        expect(offered).toContain(action);
        // Closed only by somebody who neither answers for it nor reported it.
        if (next === 'closed')
          expect([state, who === owner, who === reportedBy]).toEqual(['done', false, false]);
        if (next === 'done') {
          expect(note !== '' || evidence > 0).toBe(true);
          reportedBy = who;
        }
        state = next;
      }
    }),
  );
});

test('R3.5 a problem is closed when every remedy is that was not cancelled, and open again with any of them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...remedyStates), { maxLength: 8 }), (states) => {
      const state = problemState(states);
      const wanted = states.filter((s) => s !== 'cancelled');
      expect(state === 'cancelled').toBe(wanted.length === 0);
      expect(state === 'closed').toBe(wanted.length > 0 && !wanted.some((s) => s !== 'closed'));
      if (state === 'closed') expect(problemState([...states, 'open'])).toBe('open');
    }),
  );
});

test('R3.5 whoever looks on whichever days, a remedy is reminded of before its date and goes up one level at a time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }), (days) => {
      const dueOn = '2008-11-30';
      let next: string | null = firstNotice(dueOn);
      let escalation = 0;
      for (const day of days.toSorted((a, b) => a - b)) {
        const today = addDays('2008-11-10', day);
        if (next === null || next > today) continue;
        const told = noticeOn({ dueOn, escalation }, today);
        if (told.notice === 'remind') expect(today <= dueOn).toBe(true);
        if (told.notice === 'escalate') expect([escalation, today > dueOn]).toEqual([0, true]);
        if (told.notice === 'escalate-again')
          expect([escalation, today >= addDays(dueOn, 15)]).toEqual([1, true]);
        if (told.notice?.startsWith('escalate')) escalation += 1;
        if (told.next !== null) expect(told.next > today).toBe(true);
        next = told.next;
      }
    }),
  );
});
