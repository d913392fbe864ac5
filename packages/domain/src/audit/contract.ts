import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { isoDate } from '../http/shapes.ts';

export const auditEntrySchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  role: z.string().nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  organisation: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export const listAudit = defineRoute({
  id: 'listAudit',
  method: 'GET',
  path: '/audit',
  summary: '审计日志',
  query: z.object({
    q: z.string().max(60).optional(),
    action: z.string().max(60).optional(),
    from: isoDate.optional(),
    to: isoDate.optional(),
    before: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    items: z.array(auditEntrySchema),
    total: z.number().int(),
    actions: z.array(z.string()),
  }),
});
export const verifyAudit = defineRoute({
  id: 'verifyAudit',
  method: 'GET',
  path: '/audit/verify',
  summary: '校验审计链',
  response: z.object({ ok: z.boolean(), entries: z.number().int(), brokenAt: z.number().int().nullable() }),
});
