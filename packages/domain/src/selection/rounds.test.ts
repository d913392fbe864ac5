import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  candidatesIn,
  nextRound,
  openPosts,
  type RoundKind,
  type RoundOutcome,
  roundSteps,
} from './rounds.ts';

test('R2.1 the rounds come in order: villagers, members, review, election', () => {
  const rounds: { kind: RoundKind; outcome: RoundOutcome }[] = [];
  const order: string[] = [];
  for (;;) {
    const next = nextRound('village-committee', rounds);
    order.push(next === 'elected' ? next : next.kind);
    if (next === 'elected') break;
    rounds.push({ kind: next.kind, outcome: 'passed' });
  }
  expect(order).toEqual([
    'villagers-recommendation',
    'members-recommendation',
    'review',
    'election',
    'elected',
  ]);
});

test('R2.1 a failed round is repeated as the next attempt; seats left open go to a second ballot of the villagers', () => {
  const failed = { kind: 'election', outcome: 'failed' } as const;
  expect(nextRound('branch', [failed])).toEqual({ kind: 'election', attempt: 2 });
  expect(nextRound('branch', [failed, failed])).toEqual({ kind: 'election', attempt: 3 });
  const partial = { kind: 'election', outcome: 'partial' } as const;
  expect(nextRound('branch', [partial])).toEqual({ kind: 'election', attempt: 2 });
  expect(nextRound('village-committee', [partial])).toEqual({ kind: 'second-ballot', attempt: 1 });
});

test('R2.1 from the election on only those admitted and not yet elected stand, for the seats still open', () => {
  const candidates = [
    { id: 'a', role: 'secretary' as const, admitted: true, elected: true },
    { id: 'b', role: 'branch-member' as const, admitted: true, elected: false },
    { id: 'c', role: 'branch-member' as const, admitted: false, elected: false },
  ];
  expect(candidatesIn('election', candidates).map((c) => c.id)).toEqual(['b']);
  expect(candidatesIn('review', candidates).map((c) => c.id)).toEqual(['a', 'b', 'c']);
  const posts = [
    { role: 'secretary' as const, seats: 1 },
    { role: 'branch-member' as const, seats: 2 },
  ];
  expect(openPosts(posts, candidates)).toEqual([{ role: 'branch-member', seats: 2 }]);
});

test('R2.1 every outcome of every round leads somewhere, whatever came before', () => {
  const outcome = fc.constantFrom<RoundOutcome>('passed', 'partial', 'failed');
  fc.assert(
    fc.property(
      fc.constantFrom('branch' as const, 'village-committee' as const),
      fc.array(outcome),
      (kind, outcomes) => {
        const rounds: { kind: RoundKind; outcome: RoundOutcome }[] = [];
        for (const o of outcomes) {
          const next = nextRound(kind, rounds);
          if (next === 'elected') return;
          expect(next.attempt).toBe(rounds.filter((r) => r.kind === next.kind).length + 1);
          const known = roundSteps[kind].some((s) => s.round === next.kind && s.outcome === o);
          rounds.push({ kind: next.kind, outcome: known ? o : 'failed' });
        }
      },
    ),
  );
});
