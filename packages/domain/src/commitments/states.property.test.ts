import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CommitmentAct,
  type CommitmentState,
  commitmentActs,
  commitmentStates,
  commitmentTransition,
  commitmentTransitions,
  publicStates,
} from './states.ts';

const anyActs = fc.array(fc.constantFrom(...commitmentActs), { maxLength: 60 });

/** States passed through and acts taken, where those that the table has not are refused. */
function live(acts: readonly CommitmentAct[]): { states: CommitmentState[]; taken: CommitmentAct[] } {
  const states: CommitmentState[] = ['draft'];
  const taken: CommitmentAct[] = [];
  for (const act of acts) {
    const step = commitmentTransition(states.at(-1) ?? 'draft', act);
    if (!step) continue;
    states.push(step.to);
    taken.push(act);
  }
  return { states, taken };
}

test('R4.1 no order of acts reaches a state off the table, nor skips review or publication', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const { states, taken } = live(acts);
      for (const [i, state] of states.entries()) {
        expect(commitmentStates).toContain(state);
        const before = states.slice(0, i);
        // Nobody reads in public what the level above did not approve.
        if (publicStates.includes(state)) expect(before.concat(state)).toContain('approved');
        if (state === 'fulfilled' || state === 'unkept') {
          expect(before).toContain('published');
          expect(states[i - 1]).toBe('reported');
        }
        // Once published it stays a commitment; once withdrawn it is none any more.
        if (before.includes('published')) expect(publicStates).toContain(state);
        if (before.includes('withdrawn') || before.includes('fulfilled'))
          throw new Error(`a step after the end: ${taken.join(' ')}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('every state but the last ones leads on, and each is reached', () => {
  const reached = new Set<CommitmentState>(['draft', ...commitmentTransitions.map((t) => t.to)]);
  expect([...reached].sort()).toEqual([...commitmentStates].sort());
  const ends = commitmentStates.filter((s) => !commitmentTransitions.some((t) => t.from.includes(s)));
  expect(ends).toEqual(['fulfilled', 'withdrawn']);
  for (const { from, act } of commitmentTransitions)
    for (const state of from)
      expect(
        commitmentTransitions.filter((t) => t.act === act && t.from.includes(state)),
        `${act} from ${state}`,
      ).toHaveLength(1);
});
