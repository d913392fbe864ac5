/** Weak-and-lax organisations (R3.6). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, periodId, uuid, version } from '../http/shapes.ts';
import { weakGrounds } from './find-weak.ts';

const weakStates = ['named', 'rectifying', 'lifted'] as const;

export const weakOrganisationSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  supervisor: z.string().nullable(),
  periodId: periodId.nullable(),
  namedOn: isoDate,
  byRule: z.boolean(),
  grounds: z.array(z.enum(weakGrounds)),
  /** What the rule rested on: points, months, share, or the vetoes by their id. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  reason: z.string(),
  namedBy: z.string(),
  state: z.enum(weakStates),
  plan: z.string(),
  helper: z.string(),
  planDueOn: isoDate.nullable(),
  liftedOn: isoDate.nullable(),
  progress: z.array(z.object({ month: isoDate, progress: z.string(), by: z.string() })),
  /** Months that passed without a word. */
  behind: z.array(isoDate),
  appraisals: z.array(z.object({ on: isoDate, lifted: z.boolean(), finding: z.string(), by: z.string() })),
  version,
  may: z.array(z.enum(['plan', 'report', 'appraise'])),
});
export type WeakOrganisation = z.infer<typeof weakOrganisationSchema>;

export const listWeakOrganisations = defineRoute({
  id: 'listWeakOrganisations',
  method: 'GET',
  path: '/weak-organisations',
  summary: '软弱涣散党组织',
  query: z.object({
    state: z.enum(['current', ...weakStates]).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(500),
  }),
  response: z.object({
    items: z.array(weakOrganisationSchema),
    total: z.number().int(),
    /** How many there are now, how many were lifted. */
    current: z.number().int(),
    lifted: z.number().int(),
  }),
});
/** By decision; by rule they are named when a quarter is locked. */
export const nameWeakOrganisation = defineRoute({
  id: 'nameWeakOrganisation',
  method: 'POST',
  path: '/weak-organisations',
  summary: '认定软弱涣散党组织',
  body: z.object({ id: uuid, organisationId: uuid, reason: z.string().trim().min(2).max(400) }),
  response: weakOrganisationSchema,
});
export const planWeakOrganisation = defineRoute({
  id: 'planWeakOrganisation',
  method: 'PUT',
  path: '/weak-organisations/:id/plan',
  summary: '制定整顿方案',
  params: idParams,
  body: z.object({
    version,
    plan: z.string().trim().min(2).max(2000),
    helper: z.string().trim().min(2).max(100),
    dueOn: isoDate,
  }),
  response: weakOrganisationSchema,
});
export const reportWeakProgress = defineRoute({
  id: 'reportWeakProgress',
  method: 'POST',
  path: '/weak-organisations/:id/progress',
  summary: '报告整顿进展',
  params: idParams,
  body: z.object({
    version,
    /** Any day of the month it tells of. */
    month: isoDate,
    progress: z.string().trim().min(2).max(1000),
  }),
  response: weakOrganisationSchema,
});
/** The only way out. */
export const appraiseWeakOrganisation = defineRoute({
  id: 'appraiseWeakOrganisation',
  method: 'POST',
  path: '/weak-organisations/:id/appraisal',
  summary: '整顿考评',
  params: idParams,
  body: z.object({
    version,
    on: isoDate,
    lifted: z.boolean(),
    finding: z.string().trim().min(2).max(1000),
  }),
  response: weakOrganisationSchema,
});
