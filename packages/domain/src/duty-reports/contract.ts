/** Secretaries report on party building to the county's plenum and to their own, are questioned and graded (R4.5). */
import { z } from 'zod';
import { ballotBoxSchema } from '../ballots/contract.ts';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { dutyReportActionSchema, dutyReportStateSchema } from './rules.ts';

const entries = {
  reporter: z.string().trim().min(2).max(40),
  heldOn: isoDate,
  /** Members of the plenum present: not more voices than these. */
  present: z.number().int().min(1).max(999),
  text: z.string().trim().max(20_000),
  exchanges: z
    .array(
      z.object({
        question: z.string().trim().min(2).max(1000),
        answer: z.string().trim().max(2000),
      }),
    )
    .max(50),
};
export const audienceSchema = z.enum(['county-plenum', 'own-plenum']);

export const dutyReportSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  audience: audienceSchema,
  reporter: z.string(),
  heldOn: isoDate,
  state: dutyReportStateSchema,
  /** 3 good, 2 fairly good, 1 average, 0 poor. */
  grade: z.number().int().nullable(),
  version,
});
export type DutyReport = z.infer<typeof dutyReportSchema>;
export const dutyReportDetailSchema = dutyReportSchema.extend({
  present: z.number().int(),
  text: z.string(),
  exchanges: z.array(z.object({ question: z.string(), answer: z.string() })),
  /** Voices for good, fairly good, average, poor; null until graded, and under three voices. */
  tally: z.array(z.number().int()).nullable(),
  voices: z.number().int().nullable(),
  box: ballotBoxSchema.nullable(),
  may: z.array(z.enum(['save', ...dutyReportActionSchema.options])),
});
export type DutyReportDetail = z.infer<typeof dutyReportDetailSchema>;

export const listDutyReports = defineRoute({
  id: 'listDutyReports',
  method: 'GET',
  path: '/duty-reports',
  summary: '党建述职评议',
  query: z.object({
    organisation: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(500),
  }),
  response: z.object({ items: z.array(dutyReportSchema), total: z.number().int() }),
});
export const getDutyReport = defineRoute({
  id: 'getDutyReport',
  method: 'GET',
  path: '/duty-reports/:id',
  summary: '一次述职',
  params: idParams,
  response: dutyReportDetailSchema,
});
export const addDutyReport = defineRoute({
  id: 'addDutyReport',
  method: 'POST',
  path: '/duty-reports',
  summary: '登记述职',
  body: z.object({ id: uuid, organisationId: uuid, audience: audienceSchema, ...entries }),
  response: dutyReportDetailSchema,
});
export const saveDutyReport = defineRoute({
  id: 'saveDutyReport',
  method: 'PUT',
  path: '/duty-reports/:id',
  summary: '修改述职',
  params: idParams,
  body: z.object({ version, ...entries }),
  response: dutyReportDetailSchema,
});
export const actOnDutyReport = defineRoute({
  id: 'actOnDutyReport',
  method: 'POST',
  path: '/duty-reports/:id/:action',
  summary: '述职评议进展',
  params: idParams.extend({ action: dutyReportActionSchema }),
  body: z.object({ version }),
  response: dutyReportDetailSchema,
});
