/** Typical cases (R5.5): discovered by rule, written up, reviewed, published. */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, organisationRef, uuid, version } from '../http/shapes.ts';
import { caseActionSchema, caseStateSchema } from './states.ts';

/** Best improvement within a year, first to pass the standard, or seen by somebody. */
export const caseFoundSchema = z.enum(['improvement', 'first-to-line', 'seen']);
export type CaseFound = z.infer<typeof caseFoundSchema>;

/** What the stored scores point at, and nobody has written of yet. */
export const caseCandidateSchema = z.object({
  organisation: organisationRef,
  found: caseFoundSchema,
  periodId: z.string(),
  /** Reviewed points before and in that period; `first-to-line` has no before. */
  from: z.number().nullable(),
  to: z.number(),
});
export type CaseCandidate = z.infer<typeof caseCandidateSchema>;

export const typicalCaseSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  found: caseFoundSchema,
  periodId: z.string().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  title: z.string(),
  text: z.string(),
  state: caseStateSchema,
  reason: z.string(),
  writtenBy: z.string(),
  publishedOn: z.string().nullable(),
  may: z.array(z.enum(['write', ...caseActionSchema.options])),
  version,
});
export type TypicalCase = z.infer<typeof typicalCaseSchema>;

export const listTypicalCases = defineRoute({
  id: 'listTypicalCases',
  method: 'GET',
  path: '/typical-cases',
  summary: '典型经验',
  response: z.object({
    items: z.array(typicalCaseSchema),
    candidates: z.array(caseCandidateSchema),
    may: z.array(z.enum(['start'])),
  }),
});
export const startTypicalCase = defineRoute({
  id: 'startTypicalCase',
  method: 'POST',
  path: '/typical-cases',
  summary: '立为典型,开始总结',
  body: z.object({
    id: uuid,
    organisationId: uuid,
    foundBy: caseFoundSchema,
    title: z.string().trim().min(2).max(60),
  }),
  response: typicalCaseSchema,
});
export const writeTypicalCase = defineRoute({
  id: 'writeTypicalCase',
  method: 'PUT',
  path: '/typical-cases/:id',
  summary: '撰写经验材料',
  params: idParams,
  body: z.object({ version, title: z.string().trim().min(2).max(60), text: z.string().trim().max(8000) }),
  response: typicalCaseSchema,
});
export const actOnTypicalCase = defineRoute({
  id: 'actOnTypicalCase',
  method: 'POST',
  path: '/typical-cases/:id/:action',
  summary: '典型经验进展',
  params: idParams.extend({ action: caseActionSchema }),
  body: z.object({ version, reason: z.string().trim().max(400).optional() }),
  response: typicalCaseSchema,
});
