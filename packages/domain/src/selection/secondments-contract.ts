/** Appointment from county or township (R2.3). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { secondmentEndSchema, secondmentStateSchema } from './secondment.ts';

export const secondmentSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  name: z.string(),
  /** The unit that sends. */
  fromUnit: z.string(),
  post: z.string(),
  fromOn: isoDate,
  untilOn: isoDate,
  state: secondmentStateSchema,
  overdueDays: z.number().int(),
  endedOn: isoDate.nullable(),
  note: z.string(),
  version,
  may: z.array(z.enum(['extend', 'end'])),
});
export type Secondment = z.infer<typeof secondmentSchema>;

export const listSecondments = defineRoute({
  id: 'listSecondments',
  method: 'GET',
  path: '/secondments',
  summary: '县乡选派',
  query: z.object({
    organisation: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(500),
  }),
  response: z.object({
    items: z.array(secondmentSchema),
    total: z.number().int(),
    overdue: z.number().int(),
  }),
});
export const createSecondment = defineRoute({
  id: 'createSecondment',
  method: 'POST',
  path: '/secondments',
  summary: '登记选派',
  body: z.object({
    id: uuid,
    organisationId: uuid,
    name: z.string().trim().min(2).max(40),
    memberId: uuid.nullable(),
    fromUnit: z.string().trim().min(2).max(100),
    post: z.string().trim().min(2).max(60),
    fromOn: isoDate,
    untilOn: isoDate,
  }),
  response: secondmentSchema,
});
export const extendSecondment = defineRoute({
  id: 'extendSecondment',
  method: 'POST',
  path: '/secondments/:id/extend',
  summary: '延长选派',
  params: idParams,
  body: z.object({ version, untilOn: isoDate, note: z.string().trim().max(200) }),
  response: secondmentSchema,
});
export const endSecondment = defineRoute({
  id: 'endSecondment',
  method: 'POST',
  path: '/secondments/:id/end',
  summary: '选派期满、召回',
  params: idParams,
  body: z.object({ version, how: secondmentEndSchema, on: isoDate, note: z.string().trim().max(200) }),
  response: secondmentSchema,
});
