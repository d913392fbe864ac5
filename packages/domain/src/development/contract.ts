/** Persons on the way to membership: steps with dates, documents and votes (R1.5). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, instant, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { educationSchema, ethnicGroups, sexSchema } from '../members/terms.ts';
import { developmentActSchema, developmentStateSchema } from './states.ts';

const voteSchema = z.object({
  entitled: z.number().int().min(1).max(9999),
  present: z.number().int().min(0).max(9999),
  inFavour: z.number().int().min(0).max(9999),
});

/** What must be done by when; `overdue` as of today. */
export const developmentDeadlineSchema = z.object({
  what: z.enum(['talk', 'observe', 'approve', 'confirm']),
  opensOn: isoDate,
  dueOn: isoDate,
  doneOn: isoDate.nullable(),
  overdue: z.boolean(),
});

export const developmentPersonSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  name: z.string(),
  sex: sexSchema,
  bornOn: isoDate,
  ethnicGroup: z.string(),
  education: educationSchema,
  occupation: z.string(),
  capableVillager: z.boolean(),
  identityMasked: z.string(),
  phoneMasked: z.string().nullable(),
  state: developmentStateSchema,
  appliedOn: isoDate,
  /** The day of the latest step. */
  sinceOn: isoDate,
  joinedOn: isoDate.nullable(),
  fullOn: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  /** The most pressing deadline that is open. */
  due: developmentDeadlineSchema.nullable(),
  version,
});
export type DevelopmentPerson = z.infer<typeof developmentPersonSchema>;

export const developmentStepSchema = z.object({
  id: uuid,
  act: developmentActSchema,
  on: isoDate,
  vote: voteSchema.extend({ carried: z.boolean() }).nullable(),
  passed: z.boolean().nullable(),
  days: z.number().nullable(),
  hours: z.number().nullable(),
  months: z.number().int().nullable(),
  note: z.string(),
  byName: z.string(),
  at: instant,
  /** Why it no longer counts. */
  takenBack: z.string().nullable(),
});

export const developmentDocumentSchema = z.object({
  id: uuid,
  act: z.string(),
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  by: z.string(),
  at: instant,
});

export const developmentDetailSchema = developmentPersonSchema.extend({
  steps: z.array(developmentStepSchema),
  deadlines: z.array(developmentDeadlineSchema),
  documents: z.array(developmentDocumentSchema),
  /** What may follow: from when, until when, and what is lacking before (the code of its sentence). */
  next: z.array(
    z.object({
      act: developmentActSchema,
      earliest: isoDate,
      latest: isoDate.nullable(),
      lacks: z
        .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
      /** False: another role decides. */
      may: z.boolean(),
    }),
  ),
  may: z.object({ change: z.boolean(), takeBack: z.boolean() }),
});
export type DevelopmentDetail = z.infer<typeof developmentDetailSchema>;

export const listDevelopment = defineRoute({
  id: 'listDevelopment',
  method: 'GET',
  path: '/development',
  summary: '发展党员名单',
  query: z.object({
    state: developmentStateSchema.optional(),
    organisation: uuid.optional(),
    /** Overdue, or due within 30 days. */
    due: z.enum(['overdue', 'soon']).optional(),
    /** Also who has become a full member, withdrew or was refused. */
    ended: z.enum(['true', 'false']).optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  response: z.object({
    items: z.array(developmentPersonSchema),
    total: z.number().int(),
    /** Persons under way, by state. */
    counts: z.array(z.object({ state: developmentStateSchema, count: z.number().int() })),
    overdue: z.number().int(),
  }),
});

export const getDevelopment = defineRoute({
  id: 'getDevelopment',
  method: 'GET',
  path: '/development/:id',
  summary: '发展党员过程',
  params: idParams,
  response: developmentDetailSchema,
});

const card = {
  name: z.string().trim().min(2).max(40),
  ethnicGroup: z.enum(ethnicGroups as [string, ...string[]]),
  education: educationSchema,
  occupation: z.string().trim().max(100),
  capableVillager: z.boolean(),
};

/** Birth date and sex stand in the identity number. */
export const addApplicant = defineRoute({
  id: 'addApplicant',
  method: 'POST',
  path: '/development',
  summary: '登记入党申请',
  body: z.object({
    id: uuid,
    organisationId: uuid,
    appliedOn: isoDate,
    ...card,
    identity: z.string().trim().min(1).max(40),
    phone: z.string().trim().max(40).optional(),
  }),
  response: developmentDetailSchema,
});

export const correctApplicant = defineRoute({
  id: 'correctApplicant',
  method: 'POST',
  path: '/development/:id/correct',
  summary: '更正申请人信息',
  params: idParams,
  body: z.object({ version, ...z.object(card).partial().shape }),
  response: developmentDetailSchema,
});

/** One act of the table of states, on a day; what it needs beside the day depends on the act. */
export const takeDevelopmentStep = defineRoute({
  id: 'takeDevelopmentStep',
  method: 'POST',
  path: '/development/:id/steps/:act',
  summary: '发展党员下一步',
  params: idParams.extend({ act: developmentActSchema }),
  body: z.object({
    version,
    stepId: uuid,
    on: isoDate,
    vote: voteSchema.optional(),
    passed: z.boolean().optional(),
    days: z.number().min(0).max(366).optional(),
    hours: z.number().min(0).max(2000).optional(),
    months: z.number().int().min(1).max(24).optional(),
    note: z.string().trim().max(400).optional(),
  }),
  response: developmentDetailSchema,
});

/** The latest step was entered by mistake. What has reached the member register stays. */
export const takeBackStep = defineRoute({
  id: 'takeBackStep',
  method: 'POST',
  path: '/development/:id/take-back',
  summary: '撤回上一步',
  params: idParams,
  body: z.object({ version, reason: z.string().trim().min(2).max(200) }),
  response: developmentDetailSchema,
});

export const attachDevelopmentDocument = defineRoute({
  id: 'attachDevelopmentDocument',
  method: 'POST',
  path: '/development/:id/documents',
  summary: '上传发展党员材料',
  params: idParams,
  query: z.object({ act: z.enum(['apply', ...developmentActSchema.options]) }),
  response: developmentDocumentSchema,
  transfer: 'upload',
});
export const readDevelopmentDocument = defineRoute({
  id: 'readDevelopmentDocument',
  method: 'GET',
  path: '/development-documents/:id',
  summary: '查看发展党员材料',
  params: idParams,
  response: z.unknown(),
  transfer: 'download',
});
export const removeDevelopmentDocument = defineRoute({
  id: 'removeDevelopmentDocument',
  method: 'DELETE',
  path: '/development-documents/:id',
  summary: '删除发展党员材料',
  params: idParams,
  response: done,
});
