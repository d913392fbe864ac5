/** Consequences (R5.4): bars from being honoured, and what a year came to for each secretary. */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';

/** Found by rule when a period is locked, or raised by decision. */
export const barCauseSchema = z.enum(['return-missed', 'target-missed', 'decision']);
export type BarCause = z.infer<typeof barCauseSchema>;
/** 不得评为先进集体 on the unit, 不得评为优秀公务员 on the person. */
export const barSubjectSchema = z.enum(['unit', 'person']);

export const barSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  subject: barSubjectSchema,
  person: z.string().nullable(),
  cause: barCauseSchema,
  periodId: z.string().nullable(),
  targetId: z.string().nullable(),
  reason: z.string(),
  raisedOn: isoDate,
  raisedBy: z.string(),
  liftedOn: isoDate.nullable(),
  liftedBy: z.string().nullable(),
  liftReason: z.string().nullable(),
  version,
});
export type Bar = z.infer<typeof barSchema>;

export const listBars = defineRoute({
  id: 'listBars',
  method: 'GET',
  path: '/bars',
  summary: '评优限制',
  query: z.object({ organisation: uuid.optional() }),
  response: z.object({ items: z.array(barSchema), may: z.array(z.enum(['raise', 'lift'])) }),
});
export const raiseBar = defineRoute({
  id: 'raiseBar',
  method: 'POST',
  path: '/bars',
  summary: '决定限制评优',
  body: z.object({
    id: uuid,
    organisationId: uuid,
    /** With a member: the bar is on the person, else on the unit. */
    memberId: uuid.optional(),
    reason: z.string().trim().min(4).max(400),
  }),
  response: barSchema,
});
export const liftBar = defineRoute({
  id: 'liftBar',
  method: 'POST',
  path: '/bars/:id/lift',
  summary: '决定解除限制',
  params: idParams,
  body: z.object({ version, reason: z.string().trim().min(4).max(400) }),
  response: barSchema,
});

export const secretaryResultSchema = z.object({
  organisation: organisationRef,
  /** Who holds the post of secretary today; null: nobody, or not entered. */
  secretary: z.string().nullable(),
  /** Reviewed points in the latest locked period. */
  score: z.number().nullable(),
  passed: z.boolean().nullable(),
  /** Change since the first locked quarter of the year. */
  change: z.number().nullable(),
  /** Honours of the year at the committee and below it. */
  conferred: z.number().int(),
  /** Bars in force on the unit, and on the secretary. */
  bars: z.number().int(),
  reasons: z.array(z.string()),
  outcome: z.enum(['rewarded', 'barred', 'plain']),
});
export type SecretaryResult = z.infer<typeof secretaryResultSchema>;
export const listSecretaryResults = defineRoute({
  id: 'listSecretaryResults',
  method: 'GET',
  path: '/secretary-results',
  summary: '书记实绩考核',
  query: z.object({ year: z.coerce.number().int().min(1990).max(2100).optional() }),
  response: z.object({
    year: z.number().int(),
    periodId: z.string().nullable(),
    items: z.array(secretaryResultSchema),
  }),
});
