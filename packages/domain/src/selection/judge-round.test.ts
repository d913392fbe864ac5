import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeRound, type RoundFigures, type RoundTask } from './judge-round.ts';
import type { ElectionKind, RoundKind } from './rounds.ts';
import { electionRuleDefaults, electionRules, leastCount } from './rules.ts';

const task = (election: ElectionKind, round: RoundKind, seats = 1): RoundTask => {
  const role = election === 'branch' ? 'branch-member' : 'committee-member';
  return {
    election,
    round,
    rules: electionRules(),
    posts: [{ role, seats }],
    candidates: ['a', 'b', 'c', 'd'].map((id) => ({ id, role })),
  };
};
const figures = (
  [entitled, present, issued, returned, valid]: [number, number, number, number, number],
  votes: Record<string, number> = {},
): RoundFigures => ({
  entitled,
  present,
  issued,
  returned,
  valid,
  votes: Object.entries(votes).map(([candidateId, n]) => ({ candidateId, votes: n })),
  decisions: [],
});
const full = (n: number, votes: Record<string, number>) => figures([n, n, n, n, n], votes);

describe('R2.1 the shares that decide', () => {
  test('are all marked as assumed, and may be set otherwise', () => {
    expect(Object.values(electionRuleDefaults).every((r) => r.assumed)).toBe(true);
    expect(electionRules({ quorum: { numerator: 2, denominator: 3 } }).quorum.denominator).toBe(3);
    expect(electionRules().quorum).toEqual({ numerator: 4, denominator: 5 });
  });
  test('are exact: four fifths of 40 are 32, more than half of 40 are 21, a third of 30 is 10', () => {
    expect(leastCount({ numerator: 4, denominator: 5 }, 40, false)).toBe(32);
    expect(leastCount({ numerator: 1, denominator: 2 }, 40, true)).toBe(21);
    expect(leastCount({ numerator: 1, denominator: 3 }, 30, false)).toBe(10);
    expect(leastCount({ numerator: 1, denominator: 3 }, 31, false)).toBe(11);
  });
});

describe("R2.1 the members' meeting", () => {
  const judge = (f: RoundFigures, seats?: number) => judgeRound(task('branch', 'election', seats), f);
  test('is valid with four fifths of those entitled present, and not with one fewer', () => {
    expect(judge(figures([40, 32, 32, 32, 32], { a: 20 })).outcome).toBe('passed');
    const short = judge(figures([40, 31, 31, 31, 31], { a: 30 }));
    expect(short).toMatchObject({ outcome: 'failed', elected: [] });
    expect(short.thresholds[0]).toMatchObject({ id: 'quorum', actual: 31, needed: 32, met: false });
  });
  test('elects with more than half of the members present, not of the votes', () => {
    // 40 present, of whom 30 gave a valid ballot: 20 votes are two thirds of these and not enough.
    expect(judge(figures([40, 40, 40, 40, 30], { a: 20 }))).toMatchObject({
      outcome: 'partial',
      elected: [],
    });
    expect(judge(figures([40, 40, 40, 40, 30], { a: 21 })).elected).toEqual(['a']);
  });
  test('is repeated when more ballots come back than were handed out, and these are not counted', () => {
    const f = figures([40, 40, 40, 41, 0]);
    expect(judge(f)).toMatchObject({ outcome: 'failed', problems: [] });
    expect(judge({ ...f, valid: 40 }).problems).toMatchObject([{ code: 'not-to-be-counted' }]);
  });
  test('fills the seats by votes, and lets a new vote decide between those who are level', () => {
    expect(judge(full(40, { a: 40, b: 30, c: 25 }), 3)).toMatchObject({ outcome: 'passed' });
    expect(judge(full(40, { a: 36, b: 22, c: 22 }), 2)).toMatchObject({
      outcome: 'partial',
      elected: ['a'],
      tied: ['b', 'c'],
    });
  });
});

describe('R2.1 the villagers', () => {
  const judge = (round: RoundKind, f: RoundFigures, seats?: number) =>
    judgeRound(task('village-committee', round, seats), f);
  test('elect validly when more than half of the registered voters vote', () => {
    expect(judge('election', figures([800, 420, 420, 400, 400], { a: 300 })).outcome).toBe('failed');
    expect(judge('election', figures([800, 420, 420, 401, 400], { a: 300 })).outcome).toBe('passed');
  });
  test('elect with more than half of the votes cast; a second ballot takes a third and the most votes', () => {
    const f = full(600, { a: 300, b: 200, c: 100 });
    expect(judge('election', f)).toMatchObject({ votesNeeded: 301, outcome: 'partial', elected: [] });
    expect(judge('second-ballot', f)).toMatchObject({ votesNeeded: 200, outcome: 'passed', elected: ['a'] });
    expect(judge('second-ballot', full(600, { a: 199, b: 198, c: 197 })).elected).toEqual([]);
  });
  test('recommend when more than half of those entitled take part', () => {
    expect(judge('villagers-recommendation', figures([200, 101, 101, 101, 101], { a: 9 })).outcome).toBe(
      'passed',
    );
    expect(judge('villagers-recommendation', figures([200, 100, 100, 100, 100])).outcome).toBe('failed');
  });
});

test('R2.1 the shortlist has at least a fifth more candidates than seats', () => {
  const admit = (seats: number, ...ids: string[]) =>
    judgeRound(task('branch', 'review', seats), {
      ...figures([0, 0, 0, 0, 0]),
      decisions: ids.map((candidateId) => ({ candidateId, admitted: true })),
    });
  expect(admit(1, 'a').outcome).toBe('failed');
  expect(admit(1, 'a', 'b').outcome).toBe('passed');
  expect(admit(3, 'a', 'b', 'c').thresholds).toMatchObject([{ needed: 4, actual: 3, met: false }]);
  expect(admit(3, 'a', 'b', 'c', 'd').outcome).toBe('passed');
});

test('R2.1 figures that cannot be are named with the most there can be', () => {
  const { problems } = judgeRound(
    task('branch', 'election', 2),
    figures([40, 41, 42, 40, 41], { a: 42, b: 41, c: 2 }),
  );
  expect(problems.map((p) => [p.code, p.limit, p.candidateId ?? p.role ?? null])).toEqual([
    ['present-over-entitled', 40, null],
    ['issued-over-present', 41, null],
    ['valid-over-returned', 40, null],
    ['votes-over-valid', 41, 'a'],
    ['votes-over-seats', 82, 'branch-member'],
  ]);
});

describe('R2.1 whatever is typed', () => {
  const count = fc.integer({ min: 0, max: 60 });
  const any = fc
    .record({
      election: fc.constantFrom<ElectionKind>('branch', 'village-committee'),
      round: fc.constantFrom<RoundKind>(
        'villagers-recommendation',
        'members-recommendation',
        'election',
        'second-ballot',
      ),
      seats: fc.integer({ min: 1, max: 4 }),
      heads: fc.tuple(count, count, count, count, count),
      votes: fc.array(count, { minLength: 4, maxLength: 4 }),
    })
    .map(({ election, round, seats, heads, votes }) => {
      // Most figures of real rounds fall from entitled to valid; some are left as they come.
      const ordered = heads[0] % 4 === 0 ? heads : ([...heads].sort((a, b) => b - a) as typeof heads);
      const [a = 0, b = 0, c = 0, d = 0] = votes.map((v) =>
        heads[0] % 4 === 0 ? v : Math.min(v, ordered[4]),
      );
      return { task: task(election, round, seats), figures: figures(ordered, { a, b, c, d }) };
    });

  test('tallies of a round that counts never exceed what was issued, nor votes the valid ballots times the seats', () => {
    fc.assert(
      fc.property(any, ({ task: t, figures: f }) => {
        const { outcome } = judgeRound(t, f);
        if (outcome === 'failed') return;
        expect(f.valid).toBeLessThanOrEqual(f.returned);
        expect(f.returned).toBeLessThanOrEqual(f.issued);
        expect(f.issued).toBeLessThanOrEqual(f.present);
        expect(f.present).toBeLessThanOrEqual(f.entitled);
        const sum = f.votes.reduce((s, v) => s + v.votes, 0);
        expect(sum).toBeLessThanOrEqual(f.valid * (t.posts[0]?.seats ?? 0));
      }),
    );
  });
  test('nobody is elected below the threshold, and no more than there are seats', () => {
    fc.assert(
      fc.property(any, ({ task: t, figures: f }) => {
        const { elected, tied, votesNeeded, outcome } = judgeRound(t, f);
        const votes = new Map(f.votes.map((v) => [v.candidateId, v.votes]));
        const seats = t.posts[0]?.seats ?? 0;
        expect(elected.length).toBeLessThanOrEqual(seats);
        expect(elected.every((id) => (votes.get(id) ?? 0) >= (votesNeeded ?? Number.POSITIVE_INFINITY))).toBe(
          true,
        );
        expect(elected.filter((id) => tied.includes(id))).toEqual([]);
        if (outcome === 'failed') expect(elected).toEqual([]);
        const lowest = Math.min(...elected.map((id) => votes.get(id) ?? 0));
        const others = t.candidates.filter((c) => !elected.includes(c.id));
        expect(others.every((c) => (votes.get(c.id) ?? 0) < lowest || elected.length === 0)).toBe(true);
      }),
    );
  });
});
