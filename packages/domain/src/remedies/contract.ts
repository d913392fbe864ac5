import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import {
  done,
  idParams,
  instant,
  isoDate,
  organisationRef,
  periodId,
  uuid,
  version,
} from '../http/shapes.ts';
import { remedyActions, remedyStates } from './states.ts';

/** Where a gap was found: by the figures, on the spot, at an appraisal, or otherwise. */
export const problemSources = ['score', 'inspection', 'appraisal', 'hand'] as const;

/** A score of one period, as it stands beside a remedy. */
const scoreAt = z.object({ periodId, total: z.number().nullable() });

export const remedySchema = z.object({
  id: uuid,
  organisation: organisationRef,
  problem: z.object({
    id: uuid,
    title: z.string(),
    source: z.enum(problemSources),
    state: z.enum(['open', 'closed', 'cancelled']),
    inspectionId: uuid.nullable(),
    /** The people's appraisal whose result opened it. */
    appraisalId: uuid.nullable(),
    /** The closed problem that came back with this one. */
    previousId: uuid.nullable(),
  }),
  periodId: periodId.nullable(),
  targetId: z.string().nullable(),
  title: z.string(),
  /** What shall be so when it is done. */
  endState: z.string(),
  criteria: z.array(z.object({ id: z.string(), title: z.string() })),
  owner: z.string(),
  dueOn: isoDate,
  state: z.enum(remedyStates),
  overdueDays: z.number().int(),
  /** 0: not escalated; 1: the level above was told; 2: the one above that. */
  escalation: z.number().int(),
  escalatedTo: z.string().nullable(),
  /** All its criteria are at full points in this period, and it is not closed yet. */
  metIn: periodId.nullable(),
  /** The score before, and after it was closed. */
  before: scoreAt.nullable(),
  after: scoreAt.nullable(),
  evidence: z.number().int(),
  note: z.string().nullable(),
  closedOn: isoDate.nullable(),
  verifiedBy: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  version,
  may: z.array(z.enum(remedyActions)),
});
export type Remedy = z.infer<typeof remedySchema>;

const remedyEvidenceSchema = z.object({
  id: uuid,
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  at: instant,
  by: z.string(),
});
export type RemedyEvidence = z.infer<typeof remedyEvidenceSchema>;

export const listRemedies = defineRoute({
  id: 'listRemedies',
  method: 'GET',
  path: '/remedies',
  summary: '整改清单',
  query: z.object({
    /** `met`: its criteria are met again, closing is proposed. */
    state: z.enum([...remedyStates, 'overdue', 'escalated', 'met']).optional(),
    source: z.enum(problemSources).optional(),
    target: z.string().max(20).optional(),
    /** One organisation; `under`: it and all below it. */
    organisation: uuid.optional(),
    under: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({ items: z.array(remedySchema), total: z.number().int() }),
});
export const getRemedy = defineRoute({
  id: 'getRemedy',
  method: 'GET',
  path: '/remedies/:id',
  summary: '整改详情',
  params: idParams,
  response: z.object({
    remedy: remedySchema,
    events: z.array(
      z.object({ act: z.string(), on: isoDate, note: z.string(), by: z.string(), at: instant }),
    ),
    evidence: z.array(remedyEvidenceSchema),
    /** Other remedies of the same problem. */
    beside: z.array(z.object({ id: uuid, title: z.string(), state: z.enum(remedyStates) })),
    /** Closed problems that this one is the return of, the latest first. */
    past: z.array(z.object({ id: uuid, title: z.string(), foundOn: isoDate, closedOn: isoDate.nullable() })),
  }),
});
const proposed = {
  id: uuid,
  title: z.string().trim().min(2).max(200),
  owner: z.string().trim().min(1).max(60),
  dueOn: isoDate,
};
/** Turns proposals of a plan into remedies; all or none. */
export const issueRemedies = defineRoute({
  id: 'issueRemedies',
  method: 'POST',
  path: '/remedies',
  summary: '下达任务',
  body: z.object({
    periodId,
    targetId: z.string().max(20),
    items: z
      .array(z.object({ ...proposed, organisationId: uuid, criteria: z.array(z.string().max(80)).max(60) }))
      .min(1)
      .max(500),
  }),
  response: z.object({ issued: z.number().int() }),
});
/** A gap found otherwise than by the figures, with what is to be done about it. */
export const addProblem = defineRoute({
  id: 'addProblem',
  method: 'POST',
  path: '/problems',
  summary: '登记问题',
  body: z.object({
    id: uuid,
    organisationId: uuid,
    source: z.enum(['appraisal', 'hand']),
    title: z.string().trim().min(2).max(200),
    criteria: z.array(z.string().max(80)).max(60).default([]),
    remedies: z
      .array(z.object({ ...proposed, endState: z.string().trim().max(400).default('') }))
      .min(1)
      .max(20),
  }),
  response: z.object({ id: uuid, issued: z.number().int(), previousId: uuid.nullable() }),
});
export const actOnRemedy = defineRoute({
  id: 'actOnRemedy',
  method: 'POST',
  path: '/remedies/:id/:action',
  summary: '整改进展',
  params: idParams.extend({ action: z.enum(remedyActions) }),
  body: z.object({ version, note: z.string().trim().max(400).default('') }),
  response: remedySchema,
});
export const attachRemedyEvidence = defineRoute({
  id: 'attachRemedyEvidence',
  method: 'POST',
  path: '/remedies/:id/evidence',
  summary: '上传整改佐证',
  transfer: 'upload',
  params: idParams,
  response: remedyEvidenceSchema,
});
export const removeRemedyEvidence = defineRoute({
  id: 'removeRemedyEvidence',
  method: 'DELETE',
  path: '/remedy-evidence/:id',
  summary: '删除整改佐证',
  params: idParams,
  response: done,
});
export const readRemedyEvidence = defineRoute({
  id: 'readRemedyEvidence',
  method: 'GET',
  path: '/remedy-evidence/:id',
  summary: '查看整改佐证',
  transfer: 'download',
  params: idParams,
  response: z.unknown(),
});
