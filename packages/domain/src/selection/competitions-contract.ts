/** Open competition for posts (R2.2). The version is the competition's, applications and scores included. */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { educationSchema } from '../members/terms.ts';
import {
  competitionActionSchema,
  competitionStateSchema,
  eligibilitySchema,
  findingSchema,
} from './competition.ts';

export const competitionSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  post: z.string(),
  opensOn: isoDate,
  closesOn: isoDate,
  state: competitionStateSchema,
  applications: z.number().int(),
  publicityFrom: isoDate.nullable(),
  publicityUntil: isoDate.nullable(),
  /** Who is in public or was appointed. */
  chosen: z.string().nullable(),
  appointedOn: isoDate.nullable(),
  version,
});
export type Competition = z.infer<typeof competitionSchema>;

const application = {
  name: z.string().trim().min(2).max(40),
  bornOn: isoDate,
  education: educationSchema,
  /** Where the applicant comes from: village, unit, back from work elsewhere. */
  origin: z.string().trim().min(1).max(100),
  appliedOn: isoDate,
  eligibility: eligibilitySchema,
  /** Why not eligible. */
  remark: z.string().trim().max(200),
};
export const competitionDetailSchema = competitionSchema.extend({
  text: z.string(),
  applicants: z.array(
    z.object({
      id: uuid,
      ...application,
      scores: z.array(z.object({ judge: z.string(), score: z.number() })),
      /** Mean of the judges, or without the highest and lowest when they are more than four. */
      score: z.number().nullable(),
      chosen: z.boolean(),
    }),
  ),
  objections: z.array(
    z.object({
      id: uuid,
      receivedOn: isoDate,
      by: z.string(),
      text: z.string(),
      finding: findingSchema,
      answer: z.string(),
    }),
  ),
  reason: z.string(),
  may: z.array(
    z.enum(['save-application', 'save-scores', 'save-objection', ...competitionActionSchema.options]),
  ),
});
export type CompetitionDetail = z.infer<typeof competitionDetailSchema>;

export const listCompetitions = defineRoute({
  id: 'listCompetitions',
  method: 'GET',
  path: '/competitions',
  summary: '公开竞聘',
  query: z.object({
    organisation: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(500),
  }),
  response: z.object({ items: z.array(competitionSchema), total: z.number().int() }),
});
export const getCompetition = defineRoute({
  id: 'getCompetition',
  method: 'GET',
  path: '/competitions/:id',
  summary: '一次竞聘',
  params: idParams,
  response: competitionDetailSchema,
});
export const createCompetition = defineRoute({
  id: 'createCompetition',
  method: 'POST',
  path: '/competitions',
  summary: '发布竞聘公告',
  body: z.object({
    id: uuid,
    organisationId: uuid,
    post: z.string().trim().min(2).max(60),
    text: z.string().trim().max(4000),
    opensOn: isoDate,
    closesOn: isoDate,
  }),
  response: competitionDetailSchema,
});
/** One application, new or as it is now; its check for eligibility too. */
export const saveApplication = defineRoute({
  id: 'saveApplication',
  method: 'PUT',
  path: '/competitions/:id/applications/:applicationId',
  summary: '登记报名和资格审查',
  params: idParams.extend({ applicationId: uuid }),
  body: z.object({ version, ...application }),
  response: competitionDetailSchema,
});
/** The sheet of one judge; what that judge gave before is replaced. Points of 100. */
export const saveScores = defineRoute({
  id: 'saveScores',
  method: 'PUT',
  path: '/competitions/:id/scores',
  summary: '录入评委打分',
  params: idParams,
  body: z.object({
    version,
    judge: z.string().trim().min(2).max(40),
    scores: z.array(z.object({ applicationId: uuid, score: z.number().min(0).max(100) })).max(200),
  }),
  response: competitionDetailSchema,
});
/** An objection during the publicity period, and what was found. */
export const saveObjection = defineRoute({
  id: 'saveObjection',
  method: 'PUT',
  path: '/competitions/:id/objections/:objectionId',
  summary: '登记公示异议',
  params: idParams.extend({ objectionId: uuid }),
  body: z.object({
    version,
    receivedOn: isoDate,
    by: z.string().trim().max(60),
    text: z.string().trim().min(2).max(400),
    finding: findingSchema,
    answer: z.string().trim().max(400),
  }),
  response: competitionDetailSchema,
});
export const actOnCompetition = defineRoute({
  id: 'actOnCompetition',
  method: 'POST',
  path: '/competitions/:id/:action',
  summary: '竞聘进展',
  params: idParams.extend({ action: competitionActionSchema }),
  body: z.object({
    version,
    /** With `publish`: who is to be appointed. */
    applicationId: uuid.optional(),
    /** With `publish`: the last day of the publicity period. */
    publicityUntil: isoDate.optional(),
    reason: z.string().trim().max(400).optional(),
  }),
  response: competitionDetailSchema,
});
