/** Service record cards: contacts with households, what was asked, promised and done (R4.4). */
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

export const serviceCardSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  /** Who went there; null: the organisation. */
  member: z.object({ id: uuid, name: z.string() }).nullable(),
  household: z.string(),
  visitedOn: isoDate,
  /** What was asked; empty: a visit without a request. */
  request: z.string(),
  promise: z.string(),
  promisedBy: isoDate.nullable(),
  result: z.string(),
  closedOn: isoDate.nullable(),
  /** From the visit until it was closed, or until today. Null without a request. */
  days: z.number().int().nullable(),
  overdue: z.boolean(),
  createdBy: z.string(),
  createdAt: instant,
  version,
  may: z.object({ change: z.boolean() }),
});
export type ServiceCard = z.infer<typeof serviceCardSchema>;

const content = {
  memberId: uuid.nullable().default(null),
  /** A name, `李家`; no number of any kind, since cards hold nothing that finds a person. */
  household: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[^\d０-９]*$/),
  visitedOn: isoDate,
  request: z.string().trim().max(300).default(''),
  promise: z.string().trim().max(300).default(''),
  promisedBy: isoDate.nullable().default(null),
  result: z.string().trim().max(300).default(''),
  closedOn: isoDate.nullable().default(null),
};

/** What is open first, the oldest of it on top; then the latest. */
export const listServiceCards = defineRoute({
  id: 'listServiceCards',
  method: 'GET',
  path: '/service-cards',
  summary: '联系服务群众记实卡',
  query: z.object({
    state: z.enum(['open', 'overdue', 'closed']).optional(),
    organisation: uuid.optional(),
    member: uuid.optional(),
    q: z.string().trim().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  response: z.object({ items: z.array(serviceCardSchema), total: z.number().int() }),
});
export const addServiceCard = defineRoute({
  id: 'addServiceCard',
  method: 'POST',
  path: '/service-cards',
  summary: '登记记实卡',
  body: z.object({ id: uuid, organisationId: uuid, ...content }),
  response: serviceCardSchema,
});
export const changeServiceCard = defineRoute({
  id: 'changeServiceCard',
  method: 'POST',
  path: '/service-cards/:id/change',
  summary: '更正或办结记实卡',
  params: idParams,
  body: z.object({ version, ...content }),
  response: serviceCardSchema,
});
export const removeServiceCard = defineRoute({
  id: 'removeServiceCard',
  method: 'POST',
  path: '/service-cards/:id/remove',
  summary: '删除记实卡',
  params: idParams,
  body: z.object({ version }),
  response: done,
});

export const serviceFigureSchema = z.object({
  organisation: organisationRef,
  /** Null: of the organisation with its members. */
  member: z.object({ id: uuid, name: z.string() }).nullable(),
  visits: z.number().int(),
  requests: z.number().int(),
  closed: z.number().int(),
  overdue: z.number().int(),
  /** Mean of those closed. */
  days: z.number().nullable(),
});
export type ServiceFigure = z.infer<typeof serviceFigureSchema>;

/** Visits, requests and what became of them in a period: of each organisation, or of each member who went. */
export const listServiceFigures = defineRoute({
  id: 'listServiceFigures',
  method: 'GET',
  path: '/service-figures',
  summary: '记实卡统计',
  query: z.object({
    period: periodId.optional(),
    split: z.enum(['organisation', 'member']).default('organisation'),
  }),
  response: z.object({ period: periodId, items: z.array(serviceFigureSchema) }),
});
