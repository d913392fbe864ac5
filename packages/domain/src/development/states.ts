/** The five steps to membership as a table (R1.5, domain-rules "Member development"). */
import { z } from 'zod';
import type { Role } from '../identity/roles.ts';

/** The first five in their order; the last two end the way at any of the first four, of the fourth in the register too. */
export const developmentStates = [
  'applicant',
  'activist',
  'development-target',
  'probationary',
  'full-member',
  'withdrawn',
  'refused',
] as const;
export const developmentStateSchema = z.enum(developmentStates);
export type DevelopmentState = z.infer<typeof developmentStateSchema>;

export const developmentActs = [
  'talk',
  'accept',
  'observe',
  'make-target',
  'review',
  'train',
  'vote',
  'approve',
  'extend',
  'confirm',
  'withdraw',
  'refuse',
] as const;
export const developmentActSchema = z.enum(developmentActs);
export type DevelopmentAct = z.infer<typeof developmentActSchema>;

const before = ['applicant', 'activist', 'development-target'] as const;

/** What leads where. `by`: the branch keeps the way, the committee above it decides who becomes a member. */
export const developmentTransitions: readonly {
  readonly act: DevelopmentAct;
  readonly from: readonly DevelopmentState[];
  readonly to: DevelopmentState | 'same';
  readonly by: 'branch' | 'committee';
}[] = [
  { act: 'talk', from: ['applicant'], to: 'same', by: 'branch' },
  { act: 'accept', from: ['applicant'], to: 'activist', by: 'branch' },
  { act: 'observe', from: ['activist'], to: 'same', by: 'branch' },
  { act: 'make-target', from: ['activist'], to: 'development-target', by: 'branch' },
  { act: 'review', from: ['development-target'], to: 'same', by: 'branch' },
  { act: 'train', from: ['development-target'], to: 'same', by: 'branch' },
  { act: 'vote', from: ['development-target'], to: 'same', by: 'branch' },
  { act: 'approve', from: ['development-target'], to: 'probationary', by: 'committee' },
  { act: 'extend', from: ['probationary'], to: 'same', by: 'committee' },
  { act: 'confirm', from: ['probationary'], to: 'full-member', by: 'committee' },
  { act: 'withdraw', from: [...before, 'probationary'], to: 'withdrawn', by: 'branch' },
  { act: 'refuse', from: before, to: 'refused', by: 'branch' },
  { act: 'refuse', from: ['probationary'], to: 'refused', by: 'committee' },
];

/** Where an act leads from a state; undefined where it cannot be taken. */
export function transitionOf(act: DevelopmentAct, from: DevelopmentState) {
  return developmentTransitions.find((t) => t.act === act && t.from.includes(from));
}

/** Whether a role may take an act from a state: a branch's secretary prepares what the committee decides. */
export function mayTakeAct(role: Role, act: DevelopmentAct, from: DevelopmentState): boolean {
  // Of an act at the wrong state the rule has more to say than who would take it.
  if (role === 'branch-secretary') return transitionOf(act, from)?.by !== 'committee';
  return role === 'committee-clerk' || role === 'committee-secretary' || role === 'county-officer';
}

/** Whether the member register changes with an act: from the approval on nothing is taken back. */
export function reachesRegister(act: DevelopmentAct, from: DevelopmentState): boolean {
  return act === 'approve' || from === 'probationary';
}
