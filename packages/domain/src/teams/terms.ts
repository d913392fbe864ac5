/** Fixed lists of leadership teams (R1.7, R1.8, R1.12). */
import { z } from 'zod';
import type { OrganisationKind } from '../organisations/kinds.ts';

/** A village has two committees: the branch's and the villagers'. Everyone else has the first alone. */
export const committees = ['party', 'village'] as const;
export const committeeSchema = z.enum(committees);
export type Committee = z.infer<typeof committeeSchema>;

/** Posts in their order on a list; `single`: one seat, never more. */
export const posts = [
  { id: 'secretary', committee: 'party', single: true },
  { id: 'deputy-secretary', committee: 'party', single: false },
  { id: 'organisation-member', committee: 'party', single: false },
  { id: 'publicity-member', committee: 'party', single: false },
  { id: 'discipline-member', committee: 'party', single: false },
  { id: 'committee-member', committee: 'party', single: false },
  { id: 'village-director', committee: 'village', single: true },
  { id: 'village-deputy-director', committee: 'village', single: false },
  { id: 'village-member', committee: 'village', single: false },
] as const;
export const postIds = posts.map((p) => p.id);
export const postSchema = z.enum([
  'secretary',
  'deputy-secretary',
  'organisation-member',
  'publicity-member',
  'discipline-member',
  'committee-member',
  'village-director',
  'village-deputy-director',
  'village-member',
]);
export type Post = z.infer<typeof postSchema>;

export type Seats = Partial<Record<Post, number>>;
const committee: Seats = {
  secretary: 1,
  'deputy-secretary': 2,
  'organisation-member': 1,
  'publicity-member': 1,
  'discipline-member': 1,
  'committee-member': 1,
};
const branch: Seats = { secretary: 1, 'organisation-member': 1, 'publicity-member': 1 };

/** Seats a team has until its own number is fixed. Assumed; each organisation may change its own. */
export const usualSeats: Readonly<Record<OrganisationKind, Seats>> = {
  'county-committee': { ...committee, 'committee-member': 5 },
  'township-committee': committee,
  'county-direct-committee': committee,
  'organs-work-committee': committee,
  'village-branch': {
    ...branch,
    'village-director': 1,
    'village-deputy-director': 1,
    'village-member': 1,
  },
  'agri-department': { ...branch, 'deputy-secretary': 1 },
  'township-station': branch,
  organ: branch,
  'state-enterprise': branch,
  'private-enterprise': branch,
  'industry-branch': branch,
  'labour-base-branch': branch,
};

/** Whether an organisation of the kind has the post: the villagers' committee is the village's alone. */
export function hasPost(kind: string, post: Post): boolean {
  return kind === 'village-branch' || posts.find((p) => p.id === post)?.committee === 'party';
}

/** Where team members come from: 复员军人、返乡青年、大学毕业生、富民能手. */
export const originSchema = z.enum(['veteran', 'returned-youth', 'graduate', 'capable-villager']);
export const origins = originSchema.options;
export type Origin = z.infer<typeof originSchema>;

/** Why a post is held no longer. */
export const leavingSchema = z.enum(['term-ended', 'transferred', 'resigned', 'dismissed', 'deceased']);
export type Leaving = z.infer<typeof leavingSchema>;

/** What became of a reserve cadre. */
export const reserveOutcomeSchema = z.enum(['appointed', 'withdrawn']);

/** Papers of a team that are put away when entered by mistake. */
export const paperSchema = z.enum(['assessment', 'rules', 'decision', 'study-session', 'discipline-case']);
export type Paper = z.infer<typeof paperSchema>;
/** Those a file may belong to. */
export const filedPaperSchema = z.enum(['assessment', 'rules']);

export const decisionResultSchema = z.enum(['adopted', 'rejected', 'deferred']);
