/** Posts for members without office: duties, household group, yearly report (R1.9). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { exemptionSchema } from './post-rules.ts';

export const postReportSchema = z.object({
  year: z.number().int(),
  on: isoDate,
  report: z.string(),
  byName: z.string(),
});
export const assignedPostSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  member: z.object({ id: uuid, name: z.string() }),
  /** One of the usual posts, or as written. */
  post: z.string(),
  duties: z.string(),
  householdGroup: z.string(),
  fromOn: isoDate,
  /** Null: until further notice. */
  untilOn: isoDate.nullable(),
  /** Whether the post is held today. */
  held: z.boolean(),
  reports: z.array(postReportSchema),
  /** Years that have ended, or end within a month, without a report. */
  missing: z.array(z.number().int()),
  version,
  may: z.boolean(),
});
export type AssignedPost = z.infer<typeof assignedPostSchema>;

export const listAssignedPosts = defineRoute({
  id: 'listAssignedPosts',
  method: 'GET',
  path: '/assigned-posts',
  summary: '无职党员设岗定责',
  query: z.object({
    organisation: uuid.optional(),
    /** Also posts that are held no more. */
    ended: z.enum(['true', 'false']).optional(),
    limit: z.coerce.number().int().min(1).max(10_000).default(2000),
  }),
  response: z.object({
    items: z.array(assignedPostSchema),
    total: z.number().int(),
    /** One row a village: those able to hold a post, and those who do. */
    villages: z.array(
      z.object({ organisation: organisationRef, able: z.number().int(), holding: z.number().int() }),
    ),
  }),
});

/** The members of one organisation: who holds a post, who could, who is not expected to and why. */
export const listAbleMembers = defineRoute({
  id: 'listAbleMembers',
  method: 'GET',
  path: '/assigned-posts/members/:id',
  summary: '可设岗党员',
  params: idParams,
  response: z.object({
    organisation: organisationRef,
    items: z.array(
      z.object({
        id: uuid,
        name: z.string(),
        bornOn: isoDate,
        posts: z.number().int(),
        able: z.boolean(),
        /** Why not able. */
        because: z.enum(['in-office', 'unable', 'other', 'away', 'age']).nullable(),
      }),
    ),
    may: z.boolean(),
  }),
});

const details = {
  post: z.string().trim().min(2).max(60),
  duties: z.string().trim().min(2).max(400),
  householdGroup: z.string().trim().max(60),
};
export const assignPost = defineRoute({
  id: 'assignPost',
  method: 'POST',
  path: '/assigned-posts',
  summary: '设岗',
  body: z.object({ id: uuid, memberId: uuid, ...details, fromOn: isoDate, untilOn: isoDate.nullable() }),
  response: assignedPostSchema,
});
export const endPost = defineRoute({
  id: 'endPost',
  method: 'POST',
  path: '/assigned-posts/:id/end',
  summary: '撤岗',
  params: idParams,
  body: z.object({ version, on: isoDate }),
  response: assignedPostSchema,
});
export const reportPost = defineRoute({
  id: 'reportPost',
  method: 'POST',
  path: '/assigned-posts/:id/reports',
  summary: '年度述岗',
  params: idParams,
  body: z.object({
    version,
    year: z.number().int().min(1990).max(2100),
    on: isoDate,
    report: z.string().trim().min(2).max(1000),
  }),
  response: assignedPostSchema,
});
/** Null: the member is expected to hold a post again. */
export const exemptFromPost = defineRoute({
  id: 'exemptFromPost',
  method: 'POST',
  path: '/assigned-posts/exemptions',
  summary: '不参加设岗',
  body: z.object({ memberId: uuid, exemption: exemptionSchema.nullable() }),
  response: done,
});
