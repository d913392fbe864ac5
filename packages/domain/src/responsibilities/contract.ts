import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { organisationRef, uuid } from '../http/shapes.ts';

/** R3.7: who answers for a target or for an organisation's reaching its standard. */
export const responsibilitySchema = z.object({
  id: uuid.nullable(),
  subject: z.enum(['target', 'standard']),
  subjectId: z.string(),
  subjectTitle: z.string(),
  organisation: organisationRef,
  firstResponsible: z.string().nullable(),
  leaderInCharge: z.string().nullable(),
  department: z.string().nullable(),
  version: z.number().int(),
});
export const listResponsibilities = defineRoute({
  id: 'listResponsibilities',
  method: 'GET',
  path: '/responsibilities',
  summary: '责任清单',
  query: z.object({ organisation: uuid.optional(), missing: z.enum(['true', 'false']).optional() }),
  response: z.object({
    items: z.array(responsibilitySchema),
    assigned: z.number().int(),
    total: z.number().int(),
  }),
});
export const saveResponsibility = defineRoute({
  id: 'saveResponsibility',
  method: 'PUT',
  path: '/responsibilities',
  summary: '落实责任',
  body: z.object({
    subject: z.enum(['target', 'standard']),
    subjectId: z.string().max(80),
    organisationId: uuid,
    version: z.number().int(),
    firstResponsible: z.string().trim().min(1).max(60),
    leaderInCharge: z.string().trim().max(60).optional(),
    department: z.string().trim().max(60).optional(),
  }),
  response: responsibilitySchema,
});
