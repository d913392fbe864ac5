/** The people's appraisal of organisations and their commitments, by rounds (R4.2). */
import { z } from 'zod';
import { ballotBoxSchema, mostQuestions, questionText } from '../ballots/contract.ts';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { remedyStates } from '../remedies/states.ts';
import { appraisalActionSchema, appraisalStateSchema } from './rules.ts';

export const appraisalSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  title: z.string(),
  state: appraisalStateSchema,
  openedOn: isoDate,
  closesOn: isoDate.nullable(),
  closedOn: isoDate.nullable(),
  publishedOn: isoDate.nullable(),
  /** Slips that were printed and not voided. */
  slips: z.number().int(),
  voices: z.number().int(),
  /** 0..1 for the organisation as a whole; null while open, and under ten voices. */
  satisfaction: z.number().nullable(),
  version,
});
export type Appraisal = z.infer<typeof appraisalSchema>;

export const commentStateSchema = z.enum(['unread', 'shown', 'withheld']);
export const appraisalDetailSchema = appraisalSchema.extend({
  openedBy: z.string(),
  reason: z.string(),
  questions: z.array(z.string()),
  /** Voices by question and answer; null while open, and under ten voices. */
  tally: z.array(z.array(z.number().int())).nullable(),
  comments: z.array(z.object({ id: uuid, text: z.string(), state: commentStateSchema })),
  /** What a poor result asked to be put right. */
  remedies: z.array(z.object({ id: uuid, title: z.string(), state: z.enum(remedyStates) })),
  box: ballotBoxSchema,
  may: z.array(z.enum(['run', 'screen', ...appraisalActionSchema.options])),
});
export type AppraisalDetail = z.infer<typeof appraisalDetailSchema>;

export const listAppraisals = defineRoute({
  id: 'listAppraisals',
  method: 'GET',
  path: '/appraisals',
  summary: '群众评议',
  query: z.object({
    organisation: uuid.optional(),
    state: appraisalStateSchema.optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  response: z.object({ items: z.array(appraisalSchema), total: z.number().int() }),
});
export const getAppraisal = defineRoute({
  id: 'getAppraisal',
  method: 'GET',
  path: '/appraisals/:id',
  summary: '一轮群众评议',
  params: idParams,
  response: appraisalDetailSchema,
});
/** Public commitments of organisations below one's own, as far as a round opened now may ask about them. */
export const listAppraisalCommitments = defineRoute({
  id: 'listAppraisalCommitments',
  method: 'GET',
  path: '/appraisal-commitments',
  summary: '可评议的承诺',
  response: z.object({
    items: z.array(z.object({ id: uuid, organisationId: uuid, content: z.string(), dueOn: isoDate })),
  }),
});
/**
 * Opens a round at each of the organisations; the first question is about the organisation as a whole. Each is asked about
 * those of the commitments that are its own, after the questions.
 */
export const openAppraisals = defineRoute({
  id: 'openAppraisals',
  method: 'POST',
  path: '/appraisals',
  summary: '发起群众评议',
  body: z.object({
    organisationIds: z.array(uuid).min(1).max(400),
    title: z.string().trim().min(2).max(100),
    questions: z.array(questionText).min(1).max(mostQuestions),
    commitmentIds: z.array(uuid).max(4800).default([]),
    closesOn: isoDate,
  }),
  response: z.object({ opened: z.number().int() }),
});
export const actOnAppraisal = defineRoute({
  id: 'actOnAppraisal',
  method: 'POST',
  path: '/appraisals/:id/:action',
  summary: '群众评议进展',
  params: idParams.extend({ action: appraisalActionSchema }),
  body: z.object({ version, reason: z.string().trim().max(200).optional() }),
  response: appraisalDetailSchema,
});
/** Comments are shown to others once somebody has read them. */
export const screenComments = defineRoute({
  id: 'screenComments',
  method: 'PUT',
  path: '/appraisals/:id/comments',
  summary: '审看群众意见',
  params: idParams,
  body: z.object({
    version,
    shown: z.array(uuid).max(2000),
    withheld: z.array(uuid).max(2000),
  }),
  response: appraisalDetailSchema,
});
