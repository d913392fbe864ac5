import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { isoDate, periodId, uuid } from '../http/shapes.ts';

/** One line of "what I have to do now"; `params` fill the translated sentence `task.<kind>`. */
export const taskSchema = z.object({
  kind: z.enum([
    'fill',
    'sent-back',
    'review',
    'remedy',
    'remedy-accept',
    'remedy-escalated',
    'inspect',
    'weak-plan',
    'weak-progress',
    'open-period',
    'lock-period',
    'late',
    'assign',
    'development',
    'development-decide',
    'out-of-touch',
    'transfer-receive',
    'commitment-due',
    'commitment-review',
    'commitment-open',
    'service-due',
    'bulletin',
    'transfer-lapsed',
    'nominate',
    'nomination-review',
    'nomination-publish',
    'nomination-objection',
    'nomination-decide',
    'competition-objection',
    'competition-decide',
    'appraisal-close',
    'appraisal-publish',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  count: z.number().int(),
  dueOn: isoDate.nullable(),
  /** Negative: overdue by so many days. */
  daysLeft: z.number().int().nullable(),
  progress: z.number().nullable(),
  link: z.string(),
});
export const listTasks = defineRoute({
  id: 'listTasks',
  method: 'GET',
  path: '/tasks',
  summary: '待办',
  response: z.object({
    items: z.array(taskSchema),
    /** Shown when nothing is due. */
    next: z.object({ periodId, dueOn: isoDate }).nullable(),
    last: z
      .object({
        periodId,
        total: z.number().nullable(),
        passed: z.boolean().nullable(),
        returnId: uuid.nullable(),
      })
      .nullable(),
  }),
});
