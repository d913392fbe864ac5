import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, periodId, uuid, version } from '../http/shapes.ts';

/** open -> done (reported by the owner) -> closed (verified by who issued it); done -> open when not accepted. */
export const remedyStates = ['open', 'done', 'closed', 'cancelled'] as const;
export const remedyTransitions = [
  { action: 'report-done', from: ['open'], to: 'done', right: 'remedies.work' },
  { action: 'accept', from: ['done'], to: 'closed', right: 'remedies.issue' },
  { action: 'reject', from: ['done'], to: 'open', right: 'remedies.issue' },
  { action: 'cancel', from: ['open', 'done'], to: 'cancelled', right: 'remedies.issue' },
  { action: 'restore', from: ['cancelled'], to: 'open', right: 'remedies.issue' },
] as const;
export const remedyActionSchema = z.enum(['report-done', 'accept', 'reject', 'cancel', 'restore']);

export const remedySchema = z.object({
  id: uuid,
  organisation: organisationRef,
  periodId,
  targetId: z.string(),
  title: z.string(),
  criteria: z.array(z.object({ id: z.string(), title: z.string() })),
  owner: z.string(),
  dueOn: isoDate,
  state: z.enum(remedyStates),
  overdueDays: z.number().int(),
  note: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  version,
  may: z.array(remedyActionSchema),
});
export type Remedy = z.infer<typeof remedySchema>;

export const listRemedies = defineRoute({
  id: 'listRemedies',
  method: 'GET',
  path: '/remedies',
  summary: '整改清单',
  query: z.object({
    state: z.enum([...remedyStates, 'overdue']).optional(),
    target: z.string().max(20).optional(),
    organisation: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({ items: z.array(remedySchema), total: z.number().int() }),
});
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
      .array(
        z.object({
          id: uuid,
          organisationId: uuid,
          title: z.string().trim().min(2).max(200),
          criteria: z.array(z.string().max(80)).max(60),
          owner: z.string().trim().min(1).max(60),
          dueOn: isoDate,
        }),
      )
      .min(1)
      .max(500),
  }),
  response: z.object({ issued: z.number().int() }),
});
export const actOnRemedy = defineRoute({
  id: 'actOnRemedy',
  method: 'POST',
  path: '/remedies/:id/:action',
  summary: '整改进展',
  params: idParams.extend({ action: remedyActionSchema }),
  body: z.object({ version, note: z.string().trim().max(400).optional() }),
  response: remedySchema,
});
