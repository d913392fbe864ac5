import { z } from 'zod';
import { questionSchema } from '../campaign/definition.ts';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, isoDate, organisationRef, periodId, uuid, version } from '../http/shapes.ts';
import { returnStates } from './states.ts';

const state = z.enum(returnStates);
const reason = z.string().trim().min(2).max(400);

export const returnSummarySchema = z.object({
  id: uuid,
  periodId,
  organisation: organisationRef,
  reviewer: organisationRef,
  state,
  dueOn: isoDate,
  submittedAt: z.string().nullable(),
  /** First handed in by the due date; null before it is handed in. */
  onTime: z.boolean().nullable(),
  /** Due and not handed in. */
  late: z.boolean(),
  /** Share of the questions answered, 0..1. */
  progress: z.number(),
  sentBackCount: z.number().int(),
  self: z.number().nullable(),
  reviewed: z.number().nullable(),
  /** Confirmed answers that say something else than a register. */
  differing: z.number().int(),
  version,
  may: z.array(z.enum(['fill', 'submit', 'withdraw', 'send-back', 'approve', 'reopen'])),
});
export type ReturnSummary = z.infer<typeof returnSummarySchema>;

export const evidenceSchema = z.object({
  id: uuid,
  questionId: z.string(),
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  at: z.string(),
  by: z.string(),
});

const figure = {
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
};

const amounts = {
  ...figure,
  text: z.string().nullable(),
  notApplicable: z.boolean(),
};

export const answerSchema = z.object({
  questionId: z.string(),
  ...amounts,
  /** Where the figure came from: typed by a person, carried from last period, a register, or gathered from quarters. */
  source: z.enum(['none', 'typed', 'carried', 'record', 'gathered']),
  confirmed: z.boolean(),
  /** May be changed now. After a send-back only the answers concerned are. */
  unlocked: z.boolean(),
  /** The reviewer's reason of the latest send-back. */
  reason: z.string().nullable(),
  previous: z.object(amounts).nullable(),
  evidence: z.array(evidenceSchema),
  updatedBy: z.string().nullable(),
  updatedAt: z.string().nullable(),
});
export type Answer = z.infer<typeof answerSchema>;

export const returnSchema = returnSummarySchema.extend({
  formId: z.string(),
  standardId: z.string().nullable(),
  questions: z.array(questionSchema),
  answers: z.array(answerSchema),
  /** Values of measures and roll-ups the form does not ask (registers, indicators), for the live score. */
  known: z.record(z.string(), z.number().nullable()),
  /**
   * What registers say of the measures asked, by measure id: it is what counts. Of a locked period what was sealed.
   * Without a value there is nothing to count; a measure no register speaks of is not in it.
   */
  registers: z.record(z.string(), z.object(figure)),
  /** The day as of which the registers were read; null before the period's figures were first computed. */
  registersOn: isoDate.nullable(),
  /** Judgement criteria graded so far by the reviewer: 0..3. */
  judgements: z.record(z.string(), z.number().int().min(0).max(3)),
  falseFigures: z.boolean(),
  previousPeriodId: z.string().nullable(),
  submissions: z.array(z.object({ number: z.number().int(), at: z.string(), by: z.string() })),
  history: z.array(
    z.object({
      action: z.string(),
      at: z.string(),
      by: z.string(),
      reasons: z.array(z.object({ questionId: z.string(), reason: z.string() })),
    }),
  ),
});
export type ReturnDetail = z.infer<typeof returnSchema>;

export const listReturns = defineRoute({
  id: 'listReturns',
  method: 'GET',
  path: '/returns',
  summary: '填报表列表',
  query: z.object({
    period: periodId.optional(),
    state: state.optional(),
    kind: z.string().max(40).optional(),
    under: uuid.optional(),
    organisation: uuid.optional(),
    q: z.string().max(60).optional(),
    /** `mine`: to fill by me; `review`: waiting for my review, oldest first. */
    queue: z.enum(['mine', 'review']).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  response: z.object({ items: z.array(returnSummarySchema), total: z.number().int() }),
});

export const getReturn = defineRoute({
  id: 'getReturn',
  method: 'GET',
  path: '/returns/:id',
  summary: '填报表',
  params: idParams,
  response: returnSchema,
});

/** Autosave: any number of answers; the whole call is taken or none of it. */
export const saveAnswers = defineRoute({
  id: 'saveAnswers',
  method: 'PUT',
  path: '/returns/:id/answers',
  summary: '保存答案',
  params: idParams,
  body: z.object({
    version,
    answers: z
      .array(
        z.object({
          questionId: z.string().max(80),
          value: z.number().nullable().optional(),
          numerator: z.number().nullable().optional(),
          denominator: z.number().nullable().optional(),
          text: z.string().max(4000).nullable().optional(),
          notApplicable: z.boolean().optional(),
          confirmed: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  response: z.object({ version, savedAt: z.string(), progress: z.number(), answers: z.array(answerSchema) }),
});
export const submitReturn = defineRoute({
  id: 'submitReturn',
  method: 'POST',
  path: '/returns/:id/submit',
  summary: '提交',
  params: idParams,
  body: z.object({ version }),
  response: returnSchema,
});
export const withdrawReturn = defineRoute({
  id: 'withdrawReturn',
  method: 'POST',
  path: '/returns/:id/withdraw',
  summary: '撤回',
  params: idParams,
  body: z.object({ version }),
  response: returnSchema,
});
export const sendBackReturn = defineRoute({
  id: 'sendBackReturn',
  method: 'POST',
  path: '/returns/:id/send-back',
  summary: '退回',
  params: idParams,
  body: z.object({
    version,
    dueOn: isoDate,
    reasons: z
      .array(z.object({ questionId: z.string().max(80), reason }))
      .min(1)
      .max(200),
  }),
  response: returnSchema,
});
export const approveReturn = defineRoute({
  id: 'approveReturn',
  method: 'POST',
  path: '/returns/:id/approve',
  summary: '通过',
  params: idParams,
  body: z.object({
    version,
    judgements: z.record(z.string().max(80), z.number().int().min(0).max(3)).default({}),
    falseFigures: z.boolean().default(false),
  }),
  response: returnSchema,
});
export const reopenReturn = defineRoute({
  id: 'reopenReturn',
  method: 'POST',
  path: '/returns/:id/reopen',
  summary: '取消通过',
  params: idParams,
  body: z.object({ version }),
  response: returnSchema,
});
/** All or none; judgement criteria take the self judgement. */
export const approveReturns = defineRoute({
  id: 'approveReturns',
  method: 'POST',
  path: '/returns/approve',
  summary: '批量通过',
  body: z.object({
    returns: z
      .array(z.object({ id: uuid, version }))
      .min(1)
      .max(500),
  }),
  response: z.object({ approved: z.number().int() }),
});
/** A handed-in version, to compare with another. */
export const getSubmission = defineRoute({
  id: 'getSubmission',
  method: 'GET',
  path: '/returns/:id/submissions/:number',
  summary: '历次提交',
  params: z.object({ id: uuid, number: z.coerce.number().int().min(1) }),
  response: z.object({
    number: z.number().int(),
    at: z.string(),
    by: z.string(),
    answers: z.array(z.object({ questionId: z.string(), ...amounts, evidence: z.array(z.string()) })),
  }),
});
export const attachEvidence = defineRoute({
  id: 'attachEvidence',
  method: 'POST',
  path: '/returns/:id/evidence',
  summary: '上传佐证',
  transfer: 'upload',
  params: idParams,
  query: z.object({ questionId: z.string().max(80) }),
  response: evidenceSchema,
});
export const removeEvidence = defineRoute({
  id: 'removeEvidence',
  method: 'DELETE',
  path: '/evidence/:id',
  summary: '删除佐证',
  params: idParams,
  response: done,
});
export const readEvidence = defineRoute({
  id: 'readEvidence',
  method: 'GET',
  path: '/evidence/:id',
  summary: '查看佐证',
  transfer: 'download',
  params: idParams,
  response: z.unknown(),
});
