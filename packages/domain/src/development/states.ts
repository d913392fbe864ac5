/** The five steps to membership as a table (R1.5, domain-rules "Member development"). */
import { z } from 'zod';
import type { Role } from '../identity/roles.ts';

/** The first five in their order; the last two end the way at any of the first four. */
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

const underWay = ['applicant', 'activist', 'development-target', 'probationary'] as const;

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
  { act: 'withdraw', from: underWay, to: 'withdrawn', by: 'branch' },
  { act: 'refuse', from: underWay, to: 'refused', by: 'branch' },
];

/** Whether a role may take an act at all: a branch's secretary prepares what the committee decides. */
export function mayTakeAct(role: Role, act: DevelopmentAct): boolean {
  const by = developmentTransitions.find((t) => t.act === act)?.by;
  if (role === 'branch-secretary') return by === 'branch';
  return role === 'committee-clerk' || role === 'committee-secretary' || role === 'county-officer';
}

/** Acts after which the member register has changed; they are not taken back. */
export const registered: readonly DevelopmentAct[] = ['approve', 'extend', 'confirm'];
