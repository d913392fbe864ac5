import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CaseState,
  caseActionSchema,
  caseTransitions,
  type NominationState,
  nominationActionSchema,
  nominationStates,
  nominationStep,
  nominationTransitions,
} from './states.ts';

const actions = nominationActionSchema.options;

test('R5.1 no order of acts brings a nomination to a state that the table does not have', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 30 }), (acts) => {
      let state: NominationState = 'nominated';
      const seen: NominationState[] = [state];
      for (const act of acts) {
        const step = nominationStep(state, act);
        if (!step) continue;
        expect(step.from).toContain(state);
        state = step.to;
        seen.push(state);
      }
      expect(seen.every((s) => nominationStates.includes(s))).toBe(true);
      // Honoured only after standing in public, and never again after it was taken away.
      const honoured = seen.indexOf('conferred');
      if (honoured >= 0) expect(seen[honoured - 1]).toBe('publicity');
      for (const end of ['rejected', 'withdrawn', 'revoked'] as const) {
        const at = seen.indexOf(end);
        if (at >= 0) expect(at).toBe(seen.length - 1);
      }
    }),
  );
});

test('R5.1 every state can be reached, and a name is never honoured without the publicity period, the rules and the quota', () => {
  const reached = new Set(['nominated']);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const t of nominationTransitions) if (t.from.some((s) => reached.has(s))) reached.add(t.to);
  }
  expect([...reached].sort()).toEqual([...nominationStates].sort());
  const honours = nominationTransitions.filter((t) => t.to === 'conferred');
  expect(honours.map((t) => t.needs)).toEqual([['publicity-over', 'eligible', 'quota']]);
  expect(new Set(nominationTransitions.map((t) => t.action)).size).toBe(actions.length);
});

test('R5.5 a case is published only after it was handed in and approved', () => {
  expect(new Set(caseTransitions.map((t) => t.action)).size).toBe(caseActionSchema.options.length);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...caseActionSchema.options), { maxLength: 20 }), (acts) => {
      let state: CaseState = 'drafted';
      const seen: CaseState[] = [state];
      for (const act of acts) {
        const step = caseTransitions.find((t) => t.action === act && t.from.includes(state));
        if (!step) continue;
        state = step.to;
        seen.push(state);
      }
      const out = seen.indexOf('published');
      if (out >= 0) expect(seen.slice(out - 2, out)).toEqual(['submitted', 'approved']);
    }),
  );
});
