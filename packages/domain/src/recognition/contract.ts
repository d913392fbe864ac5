/** Yearly recognition: nominations, publicity, decision, certificates (R5.1). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { findingSchema } from '../selection/competition.ts';
import { awardKindSchema, judgementSchema } from './awards.ts';
import { eligibilityRules, ineligibilities } from './eligibility.ts';
import { nominationActionSchema, nominationStateSchema } from './states.ts';

const awardYear = z.number().int().min(1990).max(2100);

export const quotaLineSchema = z.object({
  kind: awardKindSchema,
  /** Null: nothing limits how many. */
  least: z.number().int().nullable(),
  most: z.number().int().nullable(),
  nominated: z.number().int(),
  publicity: z.number().int(),
  conferred: z.number().int(),
});

export const nominationSchema = z.object({
  id: uuid,
  year: awardYear,
  kind: awardKindSchema,
  organisation: organisationRef,
  /** Of a person; null where a unit is nominated. */
  person: z.object({ memberId: uuid, name: z.string(), post: z.string() }).nullable(),
  state: nominationStateSchema,
  /** Reviewed points of the unit, or of the person's branch, in the latest locked period. */
  score: z.number().nullable(),
  scorePeriod: z.string().nullable(),
  /** Place by score among those of its kind that are still in the running or were honoured; 1 is the best. */
  rank: z.number().int().nullable(),
  judgement: judgementSchema.nullable(),
  publicityFrom: isoDate.nullable(),
  publicityUntil: isoDate.nullable(),
  decidedOn: isoDate.nullable(),
  /** Number of the certificate within year and kind. */
  certificate: z.number().int().nullable(),
  version,
});
export type Nomination = z.infer<typeof nominationSchema>;

export const checkSchema = z.object({
  rule: z.enum(eligibilityRules),
  outcome: z.enum(['met', 'failed', 'not-applicable']),
  code: z.enum(ineligibilities).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const nominationDetailSchema = nominationSchema.extend({
  deeds: z.string(),
  judgementNote: z.string(),
  reason: z.string(),
  decision: z.string(),
  nominatedBy: z.string(),
  nominatedOn: isoDate,
  checks: z.array(checkSchema),
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
  may: z.array(z.enum(['judge', 'save-objection', ...nominationActionSchema.options])),
});
export type NominationDetail = z.infer<typeof nominationDetailSchema>;

export const listNominations = defineRoute({
  id: 'listNominations',
  method: 'GET',
  path: '/nominations',
  summary: '年度表彰',
  query: z.object({ year: z.coerce.number().int().min(1990).max(2100).optional() }),
  response: z.object({
    year: awardYear,
    /** Years in which nominations were opened, the latest first. */
    years: z.array(awardYear),
    /** Null: not opened yet. */
    nominationsUntil: isoDate.nullable(),
    quotas: z.array(quotaLineSchema),
    items: z.array(nominationSchema),
    may: z.array(z.enum(['open', 'nominate'])),
  }),
});
export const openAwardYear = defineRoute({
  id: 'openAwardYear',
  method: 'POST',
  path: '/award-years',
  summary: '启动年度评选,名额按目标任务定',
  body: z.object({ year: awardYear, nominationsUntil: isoDate }),
  response: done,
});
export const checkNomination = defineRoute({
  id: 'checkNomination',
  method: 'GET',
  path: '/nomination-checks',
  summary: '推荐前核对资格',
  query: z.object({
    year: z.coerce.number().int().min(1990).max(2100),
    kind: awardKindSchema,
    organisation: uuid.optional(),
    member: uuid.optional(),
  }),
  response: z.object({ checks: z.array(checkSchema) }),
});
export const nominate = defineRoute({
  id: 'nominate',
  method: 'POST',
  path: '/nominations',
  summary: '推荐',
  body: z.object({
    id: uuid,
    year: awardYear,
    kind: awardKindSchema,
    /** Where a unit is nominated. */
    organisationId: uuid.optional(),
    /** Where a person is nominated: a member of the register. */
    memberId: uuid.optional(),
    /** Post of the person, shown in public beside the name. */
    post: z.string().trim().max(60).default(''),
    deeds: z.string().trim().min(10).max(4000),
  }),
  response: nominationDetailSchema,
});
export const getNomination = defineRoute({
  id: 'getNomination',
  method: 'GET',
  path: '/nominations/:id',
  summary: '一项推荐',
  params: idParams,
  response: nominationDetailSchema,
});
export const judgeNomination = defineRoute({
  id: 'judgeNomination',
  method: 'PUT',
  path: '/nominations/:id/judgement',
  summary: '登记评审意见',
  params: idParams,
  body: z.object({ version, judgement: judgementSchema, note: z.string().trim().max(400) }),
  response: nominationDetailSchema,
});
/** An objection of the publicity period, and what was found. */
export const saveNominationObjection = defineRoute({
  id: 'saveNominationObjection',
  method: 'PUT',
  path: '/nominations/:id/objections/:objectionId',
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
  response: nominationDetailSchema,
});
export const actOnNomination = defineRoute({
  id: 'actOnNomination',
  method: 'POST',
  path: '/nominations/:id/:action',
  summary: '推荐进展',
  params: idParams.extend({ action: nominationActionSchema }),
  body: z.object({
    version,
    /** With `publish`: the last day of the publicity period. */
    publicityUntil: isoDate.optional(),
    /** With `confer`: number of the document of the decision. */
    decision: z.string().trim().max(60).optional(),
    reason: z.string().trim().max(400).optional(),
  }),
  response: nominationDetailSchema,
});
