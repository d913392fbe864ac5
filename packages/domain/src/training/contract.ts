/** Training: plans by level, sessions held, who took part, hours per head, checking in by a code (R1.10). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, instant, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';

export const audiences = ['members', 'secretaries', 'cadres', 'activists', 'new-members'] as const;
export const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

const quarterId = z.string().regex(/^\d{4}-Q[1-4]$/);
const title = z.string().trim().min(2).max(100);

export const trainingPlanSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  quarter: quarterId,
  title: z.string(),
  audience: audienceSchema,
  /** Planned sessions and their hours altogether. */
  sessions: z.number().int(),
  hours: z.number(),
  held: z.number().int(),
  heldHours: z.number(),
  version,
  may: z.object({ change: z.boolean(), remove: z.boolean() }),
});
export type TrainingPlan = z.infer<typeof trainingPlanSchema>;

const plan = {
  quarter: quarterId,
  title,
  audience: audienceSchema,
  sessions: z.number().int().min(1).max(99),
  hours: z.number().min(0.5).max(999),
};

/** By level: the county's first, then by quarter. */
export const listTrainingPlans = defineRoute({
  id: 'listTrainingPlans',
  method: 'GET',
  path: '/training-plans',
  summary: '培训计划',
  query: z.object({
    year: z.coerce.number().int().min(1990).max(2100).optional(),
    organisation: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(500),
  }),
  response: z.object({ year: z.number().int(), items: z.array(trainingPlanSchema) }),
});
export const addTrainingPlan = defineRoute({
  id: 'addTrainingPlan',
  method: 'POST',
  path: '/training-plans',
  summary: '制定培训计划',
  body: z.object({ id: uuid, organisationId: uuid, ...plan }),
  response: trainingPlanSchema,
});
export const changeTrainingPlan = defineRoute({
  id: 'changeTrainingPlan',
  method: 'POST',
  path: '/training-plans/:id/change',
  summary: '修改培训计划',
  params: idParams,
  body: z.object({ version, ...plan }),
  response: trainingPlanSchema,
});
/** Only before anything of it was held. */
export const removeTrainingPlan = defineRoute({
  id: 'removeTrainingPlan',
  method: 'POST',
  path: '/training-plans/:id/remove',
  summary: '删除培训计划',
  params: idParams,
  body: z.object({ version }),
  response: done,
});

export const trainingSessionSummarySchema = z.object({
  id: uuid,
  organisation: organisationRef,
  planId: uuid.nullable(),
  heldOn: isoDate,
  hours: z.number(),
  topic: z.string(),
  teacher: z.string(),
  place: z.string(),
  /** Members who took part, of those in sight. */
  heads: z.number().int(),
  version,
});
export type TrainingSessionSummary = z.infer<typeof trainingSessionSummarySchema>;

export const trainingSessionSchema = trainingSessionSummarySchema.extend({
  planTitle: z.string().nullable(),
  createdBy: z.string(),
  createdAt: instant,
  attendance: z.array(
    z.object({
      organisation: organisationRef,
      members: z.array(z.object({ id: uuid, name: z.string() })),
    }),
  ),
  may: z.object({ change: z.boolean(), remove: z.boolean(), code: z.boolean() }),
});
export type TrainingSession = z.infer<typeof trainingSessionSchema>;

const session = {
  planId: uuid.nullable().default(null),
  heldOn: isoDate,
  hours: z.number().min(0.5).max(200),
  topic: title,
  teacher: z.string().trim().max(60).default(''),
  place: z.string().trim().max(60).default(''),
};

/** The newest first: those of the organisations in sight, and those that their members took part in. */
export const listTrainingSessions = defineRoute({
  id: 'listTrainingSessions',
  method: 'GET',
  path: '/training-sessions',
  summary: '培训记录',
  query: z.object({
    quarter: quarterId.optional(),
    organisation: uuid.optional(),
    plan: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  response: z.object({ items: z.array(trainingSessionSummarySchema), total: z.number().int() }),
});
export const getTrainingSession = defineRoute({
  id: 'getTrainingSession',
  method: 'GET',
  path: '/training-sessions/:id',
  summary: '一次培训',
  params: idParams,
  response: trainingSessionSchema,
});
export const addTrainingSession = defineRoute({
  id: 'addTrainingSession',
  method: 'POST',
  path: '/training-sessions',
  summary: '登记培训',
  body: z.object({ id: uuid, organisationId: uuid, ...session }),
  response: trainingSessionSchema,
});
export const correctTrainingSession = defineRoute({
  id: 'correctTrainingSession',
  method: 'POST',
  path: '/training-sessions/:id/correct',
  summary: '更正培训',
  params: idParams,
  body: z.object({ version, ...session }),
  response: trainingSessionSchema,
});
export const removeTrainingSession = defineRoute({
  id: 'removeTrainingSession',
  method: 'POST',
  path: '/training-sessions/:id/remove',
  summary: '删除培训',
  params: idParams,
  body: z.object({ version }),
  response: done,
});

/** The members of one organisation, at or below the one that held the session, who took part: the whole list of them. */
export const saveTrainees = defineRoute({
  id: 'saveTrainees',
  method: 'POST',
  path: '/training-sessions/:id/trainees',
  summary: '登记参训人员',
  params: idParams,
  body: z.object({ version, organisationId: uuid, members: z.array(uuid).max(2000) }),
  response: trainingSessionSchema,
});

/** Who can take part in a session from one organisation: its members of that day. */
export const listTrainees = defineRoute({
  id: 'listTrainees',
  method: 'GET',
  path: '/training-sessions/:id/trainees',
  summary: '可参训人员',
  params: idParams,
  query: z.object({ organisation: uuid.optional() }),
  response: z.object({ members: z.array(z.object({ id: uuid, name: z.string() })) }),
});

/** Hours a head of the members of each organisation (with all below it) in a quarter, or in the year so far. */
export const listTrainingHours = defineRoute({
  id: 'listTrainingHours',
  method: 'GET',
  path: '/training-hours',
  summary: '人均培训学时',
  query: z.object({
    quarter: quarterId.optional(),
    year: z.coerce.number().int().min(1990).max(2100).optional(),
  }),
  response: z.object({
    from: isoDate,
    to: isoDate,
    items: z.array(
      z.object({
        organisation: organisationRef,
        supervisorId: uuid.nullable(),
        members: z.number().int(),
        /** Of those who took part: hours times heads. */
        headHours: z.number(),
        /** Null where there are no members. */
        hours: z.number().nullable(),
      }),
    ),
  }),
});
export type TrainingHours = z.output<(typeof listTrainingHours)['response']>['items'][number];

/** A signed address for the members in the room, good for a quarter of an hour and only on the day of the session. */
export const issueCheckInCode = defineRoute({
  id: 'issueCheckInCode',
  method: 'GET',
  path: '/training-sessions/:id/check-in-code',
  summary: '签到码',
  params: idParams,
  response: z.object({ path: z.string(), expiresAt: instant, heads: z.number().int() }),
});

const codeParams = z.object({ code: z.string().max(100) });

/** What a member sees who opens the address; nothing about people. */
export const readCheckIn = defineRoute({
  id: 'readCheckIn',
  method: 'GET',
  path: '/check-in/:code',
  summary: '扫码签到页',
  params: codeParams,
  response: z.object({ organisation: z.string(), topic: z.string(), heldOn: isoDate, hours: z.number() }),
});
export const checkIn = defineRoute({
  id: 'checkIn',
  method: 'POST',
  path: '/check-in/:code',
  summary: '扫码签到',
  params: codeParams,
  body: z.object({
    name: z.string().trim().min(2).max(40),
    /** The last four characters of the identity number. */
    ending: z.string().trim().length(4),
  }),
  response: done,
});
