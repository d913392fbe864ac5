import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, uuid } from '../http/shapes.ts';

export const notificationSchema = z.object({
  id: uuid,
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string(),
  at: z.string(),
  read: z.boolean(),
});
export const listNotifications = defineRoute({
  id: 'listNotifications',
  method: 'GET',
  path: '/notifications',
  summary: '消息',
  response: z.object({ items: z.array(notificationSchema), unread: z.number().int() }),
});
export const readNotifications = defineRoute({
  id: 'readNotifications',
  method: 'POST',
  path: '/notifications/read',
  summary: '标为已读',
  body: z.object({ ids: z.array(uuid).max(500).optional() }),
  response: done,
});
