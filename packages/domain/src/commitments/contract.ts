/** Four-level commitments: drafted, reviewed, published, kept or not, as the people confirm (R4.1). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, instant, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { commitmentLevels } from './levels.ts';
import { commitmentActs, commitmentStates } from './states.ts';

/** How the people were asked whether it was kept. */
export const confirmationWays = ['meeting', 'households'] as const;

export const commitmentEvidenceSchema = z.object({
  id: uuid,
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  at: instant,
  by: z.string(),
});
export type CommitmentEvidence = z.infer<typeof commitmentEvidenceSchema>;

export const commitmentSummarySchema = z.object({
  id: uuid,
  organisation: organisationRef,
  /** Null: the organisation's own. */
  member: z.object({ id: uuid, name: z.string() }).nullable(),
  level: z.enum(commitmentLevels),
  content: z.string(),
  dueOn: isoDate,
  state: z.enum(commitmentStates),
  publishedOn: isoDate.nullable(),
  fulfilledOn: isoDate.nullable(),
  evidence: z.number().int(),
  version,
});
export type CommitmentSummary = z.infer<typeof commitmentSummarySchema>;

export const commitmentSchema = commitmentSummarySchema.extend({
  files: z.array(commitmentEvidenceSchema),
  confirmation: z
    .object({ kept: z.boolean(), how: z.enum(confirmationWays), who: z.string(), on: isoDate })
    .nullable(),
  history: z.array(z.object({ act: z.string(), at: instant, by: z.string(), note: z.string() })),
  createdBy: z.string(),
  createdAt: instant,
  may: z.object({ change: z.boolean(), attach: z.boolean(), acts: z.array(z.enum(commitmentActs)) }),
});
export type Commitment = z.infer<typeof commitmentSchema>;

const words = {
  content: z.string().trim().min(2).max(300),
  dueOn: isoDate,
};

/** What waits for somebody: to be reviewed by me, or to be kept at my organisation within thirty days. */
export const commitmentQueues = ['review', 'due'] as const;

/** Those of a year by due date, what is due first. */
export const listCommitments = defineRoute({
  id: 'listCommitments',
  method: 'GET',
  path: '/commitments',
  summary: '承诺',
  query: z.object({
    year: z.coerce.number().int().min(1990).max(2100).optional(),
    level: z.enum(commitmentLevels).optional(),
    state: z.enum(commitmentStates).optional(),
    queue: z.enum(commitmentQueues).optional(),
    organisation: uuid.optional(),
    member: uuid.optional(),
    q: z.string().trim().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  response: z.object({
    items: z.array(commitmentSummarySchema),
    total: z.number().int(),
    /** Of those due by today among all that the search finds. */
    due: z.number().int(),
    kept: z.number().int(),
  }),
});
export const getCommitment = defineRoute({
  id: 'getCommitment',
  method: 'GET',
  path: '/commitments/:id',
  summary: '一项承诺',
  params: idParams,
  response: commitmentSchema,
});
export const addCommitment = defineRoute({
  id: 'addCommitment',
  method: 'POST',
  path: '/commitments',
  summary: '起草承诺',
  body: z.object({ id: uuid, organisationId: uuid, memberId: uuid.nullable().default(null), ...words }),
  response: commitmentSchema,
});
export const changeCommitment = defineRoute({
  id: 'changeCommitment',
  method: 'POST',
  path: '/commitments/:id/change',
  summary: '修改承诺',
  params: idParams,
  body: z.object({ version, ...words }),
  response: commitmentSchema,
});
/** One step of its life; `note` is wanted when sent back, `how`, `who` and `on` when the people were asked. */
export const actOnCommitment = defineRoute({
  id: 'actOnCommitment',
  method: 'POST',
  path: '/commitments/:id/acts/:act',
  summary: '办理承诺',
  params: z.object({ id: uuid, act: z.enum(commitmentActs) }),
  body: z.object({
    version,
    note: z.string().trim().max(300).default(''),
    how: z.enum(confirmationWays).optional(),
    /** Name of the meeting, or of the households asked. */
    who: z.string().trim().max(200).default(''),
    on: isoDate.optional(),
  }),
  response: commitmentSchema,
});

export const attachCommitmentEvidence = defineRoute({
  id: 'attachCommitmentEvidence',
  method: 'POST',
  path: '/commitments/:id/evidence',
  summary: '上传兑现佐证',
  transfer: 'upload',
  params: idParams,
  response: commitmentEvidenceSchema,
});
export const readCommitmentEvidence = defineRoute({
  id: 'readCommitmentEvidence',
  method: 'GET',
  path: '/commitment-evidence/:id',
  summary: '查看兑现佐证',
  transfer: 'download',
  params: idParams,
  response: z.unknown(),
});
export const removeCommitmentEvidence = defineRoute({
  id: 'removeCommitmentEvidence',
  method: 'DELETE',
  path: '/commitment-evidence/:id',
  summary: '删除兑现佐证',
  params: idParams,
  response: done,
});
