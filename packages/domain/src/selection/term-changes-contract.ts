/** The term change of all village committees as one programme (R2.4). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { educationSchema } from '../members/terms.ts';
import { stageBySchema } from './term-change.ts';

const stageId = z.string().trim().min(1).max(31);
export const stageSchema = z.object({
  id: stageId,
  title: z.string().trim().min(2).max(40),
  fromOn: isoDate,
  untilOn: isoDate,
  by: stageBySchema,
});
export type Stage = z.infer<typeof stageSchema>;

export const termChangeSchema = z.object({
  id: uuid,
  title: z.string(),
  startsOn: isoDate,
  stages: z.array(stageSchema),
  previousId: uuid.nullable(),
  version,
  may: z.array(z.enum(['change', 'tick'])),
});
export type TermChange = z.infer<typeof termChangeSchema>;

/** Who was elected in a term; of the organisations one may see. */
export const termFiguresSchema = z.object({
  title: z.string(),
  /** Villages with a concluded election. */
  villages: z.number().int(),
  elected: z.number().int(),
  /** Mean age in years on the day of the election. */
  averageAge: z.number().nullable(),
  /** By age on the day of the election: up to 35, 36 to 45, 46 to 55, over 55. */
  ages: z.array(z.number().int()),
  educations: z.array(z.object({ education: educationSchema, people: z.number().int() })),
  capable: z.number().int(),
  /** Villages whose secretary is also the village director, and villages with both elected. */
  combined: z.number().int(),
  both: z.number().int(),
});
export type TermFigures = z.infer<typeof termFiguresSchema>;

export const listTermChanges = defineRoute({
  id: 'listTermChanges',
  method: 'GET',
  path: '/term-changes',
  summary: '换届',
  response: z.object({ items: z.array(termChangeSchema), mayCreate: z.boolean() }),
});
export const getTermChange = defineRoute({
  id: 'getTermChange',
  method: 'GET',
  path: '/term-changes/:id',
  summary: '换届进度',
  params: idParams,
  response: termChangeSchema.extend({
    /** Every village one may see, with the day on which it reached each stage. */
    villages: z.array(
      z.object({
        organisation: organisationRef,
        supervisorId: uuid,
        supervisor: z.string(),
        reached: z.array(isoDate.nullable()),
      }),
    ),
    figures: termFiguresSchema,
    previous: termFiguresSchema.nullable(),
  }),
});
export const createTermChange = defineRoute({
  id: 'createTermChange',
  method: 'POST',
  path: '/term-changes',
  summary: '部署换届',
  body: z.object({
    id: uuid,
    title: z.string().trim().min(2).max(60),
    startsOn: isoDate,
    stages: z.array(stageSchema).min(1).max(20),
    previousId: uuid.nullable(),
  }),
  response: termChangeSchema,
});
export const saveTermChange = defineRoute({
  id: 'saveTermChange',
  method: 'PUT',
  path: '/term-changes/:id',
  summary: '调整换届安排',
  params: idParams,
  body: z.object({
    version,
    title: z.string().trim().min(2).max(60),
    stages: z.array(stageSchema).min(1).max(20),
  }),
  response: termChangeSchema,
});
/** Ticks a stage off for villages, or takes the tick back (`reachedOn` null). */
export const tickStage = defineRoute({
  id: 'tickStage',
  method: 'POST',
  path: '/term-changes/:id/ticks',
  summary: '登记换届阶段',
  params: idParams,
  body: z.object({
    stageId,
    organisationIds: z.array(uuid).min(1).max(1000),
    reachedOn: isoDate.nullable(),
  }),
  response: done,
});
