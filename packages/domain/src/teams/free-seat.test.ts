import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSeat, type Taken } from './free-seat.ts';

test('R1.7 a single seat is free again from the day its holder left, and not a day before', () => {
  const taken = [{ seat: 1, from: '2005-11-10', until: '2008-03-01' }];
  expect(freeSeat(taken, 1, { from: '2008-03-01', until: null })).toEqual({ seat: 1 });
  expect(freeSeat(taken, 1, { from: '2008-02-29', until: null })).toEqual({
    seat: null,
    inTheWay: taken[0],
  });
  expect(freeSeat(taken, 1, { from: '2004-01-01', until: '2005-11-10' })).toEqual({ seat: 1 });
  expect(freeSeat(taken, 2, { from: '2006-01-01', until: null })).toEqual({ seat: 2 });
  expect(freeSeat([], 0, { from: '2006-01-01', until: null })).toEqual({ seat: null, inTheWay: undefined });
});

const day = (n: number) => new Date(Date.UTC(2005, 0, 1 + n)).toISOString().slice(0, 10);
const commands = fc.array(
  fc.record({
    relieve: fc.boolean(),
    which: fc.nat(50),
    from: fc.nat(60),
    days: fc.option(fc.integer({ min: 1, max: 30 })),
  }),
  { maxLength: 60 },
);

test('R1.7 no order of appointing and relieving ever puts two holders into one seat on a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), commands, (seats, list) => {
      const taken: Taken[] = [];
      for (const { relieve, which, from, days } of list) {
        const held = taken[which % (taken.length || 1)];
        if (relieve && held && held.until === null && day(from) > held.from) {
          taken[taken.indexOf(held)] = { ...held, until: day(from) };
          continue;
        }
        const span = { from: day(from), until: days === null ? null : day(from + days) };
        const free = freeSeat(taken, seats, span);
        if (free.seat !== null) taken.push({ ...span, seat: free.seat });
        else expect(free.inTheWay).toBeDefined();
      }
      for (let n = 0; n < 95; n++) {
        const now = taken.filter((t) => t.from <= day(n) && (t.until === null || t.until > day(n)));
        expect(new Set(now.map((t) => t.seat)).size).toBe(now.length);
        expect(now.length).toBeLessThanOrEqual(seats);
      }
    }),
  );
});
