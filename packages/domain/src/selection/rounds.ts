/** "Two recommendations, one election": its rounds and what follows from each, as a table of data (R2.1). */
import { z } from 'zod';

export const electionKindSchema = z.enum(['branch', 'village-committee']);
/** Branch: by the members' meeting. Village committee: by the villagers. */
export type ElectionKind = z.infer<typeof electionKindSchema>;

export const roundKindSchema = z.enum([
  'villagers-recommendation',
  'members-recommendation',
  'review',
  'election',
  'second-ballot',
]);
export type RoundKind = z.infer<typeof roundKindSchema>;

/** Partial: valid, and not every seat was filled. Failed: to be repeated as a new attempt. */
export const roundOutcomeSchema = z.enum(['passed', 'partial', 'failed']);
export type RoundOutcome = z.infer<typeof roundOutcomeSchema>;

/** Posts that are voted on, by the body they belong to. */
export const postRoles = {
  branch: ['secretary', 'deputy-secretary', 'branch-member'],
  'village-committee': ['village-director', 'deputy-director', 'committee-member'],
} as const satisfies Record<ElectionKind, readonly string[]>;
export const postRoleSchema = z.enum([...postRoles.branch, ...postRoles['village-committee']]);
export type PostRole = z.infer<typeof postRoleSchema>;

interface Step {
  readonly round: RoundKind;
  readonly outcome: RoundOutcome;
  /** The round that follows, or that the election is concluded. */
  readonly next: RoundKind | 'elected';
}

const recommended: readonly Step[] = [
  { round: 'villagers-recommendation', outcome: 'passed', next: 'members-recommendation' },
  { round: 'villagers-recommendation', outcome: 'failed', next: 'villagers-recommendation' },
  { round: 'members-recommendation', outcome: 'passed', next: 'review' },
  { round: 'members-recommendation', outcome: 'failed', next: 'members-recommendation' },
  { round: 'review', outcome: 'passed', next: 'election' },
  // Too few on the shortlist: more are to be recommended.
  { round: 'review', outcome: 'failed', next: 'villagers-recommendation' },
  { round: 'election', outcome: 'passed', next: 'elected' },
  { round: 'election', outcome: 'failed', next: 'election' },
];

export const roundSteps: Readonly<Record<ElectionKind, readonly Step[]>> = {
  branch: [...recommended, { round: 'election', outcome: 'partial', next: 'election' }],
  'village-committee': [
    ...recommended,
    { round: 'election', outcome: 'partial', next: 'second-ballot' },
    { round: 'second-ballot', outcome: 'passed', next: 'elected' },
    { round: 'second-ballot', outcome: 'partial', next: 'second-ballot' },
    { round: 'second-ballot', outcome: 'failed', next: 'second-ballot' },
  ],
};

/** What comes after the confirmed rounds, in their order; `elected` when nothing does. */
export function nextRound(
  kind: ElectionKind,
  confirmed: readonly { readonly kind: RoundKind; readonly outcome: RoundOutcome }[],
): { readonly kind: RoundKind; readonly attempt: number } | 'elected' {
  const last = confirmed.at(-1);
  const next = last
    ? roundSteps[kind].find((s) => s.round === last.kind && s.outcome === last.outcome)?.next
    : 'villagers-recommendation';
  if (!next) throw new Error(`no step after ${last?.kind} ${last?.outcome}`);
  if (next === 'elected') return next;
  return { kind: next, attempt: confirmed.filter((r) => r.kind === next).length + 1 };
}

interface Standing {
  readonly admitted: boolean | null;
  readonly elected: boolean;
}

/** Who is voted on in a round: all who were named, and from the election on those admitted and not yet elected. */
export function candidatesIn<C extends Standing>(kind: RoundKind, candidates: readonly C[]): C[] {
  const ballot = kind === 'election' || kind === 'second-ballot';
  return candidates.filter((c) => !ballot || (c.admitted === true && !c.elected));
}

/** Seats of each post that are not filled yet; posts that are full are left out. */
export function openPosts(
  posts: readonly { readonly role: PostRole; readonly seats: number }[],
  candidates: readonly { readonly role: PostRole; readonly elected: boolean }[],
): { role: PostRole; seats: number }[] {
  return posts
    .map(({ role, seats }) => ({
      role,
      seats: seats - candidates.filter((c) => c.role === role && c.elected).length,
    }))
    .filter((post) => post.seats > 0);
}

/** The life of an election. Concluding by itself comes with the round that fills the last seat. */
export const electionStates = ['running', 'elected', 'failed', 'annulled'] as const;
export const electionStateSchema = z.enum(electionStates);
export type ElectionState = z.infer<typeof electionStateSchema>;

export const electionActionSchema = z.enum(['conclude', 'give-up', 'annul']);
export type ElectionAction = z.infer<typeof electionActionSchema>;
export const electionTransitions: readonly {
  readonly action: ElectionAction;
  readonly from: ElectionState;
  readonly to: ElectionState;
}[] = [
  // The seats that stay open are left vacant.
  { action: 'conclude', from: 'running', to: 'elected' },
  { action: 'give-up', from: 'running', to: 'failed' },
  { action: 'annul', from: 'elected', to: 'annulled' },
];
