/** Yearly plans of development (R1.5) and both paths of double cultivation (R7.2). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';

const year = z.coerce.number().int().min(1990).max(2100);

export const developmentPlanSchema = z.object({
  organisation: organisationRef,
  year: z.number().int(),
  /** Null: no plan yet. */
  planned: z.number().int().nullable(),
  /** Whose probation began in the year, at the committee and below it. */
  done: z.number().int(),
  capable: z.number().int(),
  /** Development targets now. */
  targets: z.number().int(),
  version: z.number().int().min(0),
  may: z.boolean(),
});
export type DevelopmentPlan = z.infer<typeof developmentPlanSchema>;

export const listDevelopmentPlans = defineRoute({
  id: 'listDevelopmentPlans',
  method: 'GET',
  path: '/development-plans',
  summary: '年度发展计划',
  query: z.object({ year: year.optional() }),
  response: z.object({ year: z.number().int(), items: z.array(developmentPlanSchema) }),
});
export const saveDevelopmentPlan = defineRoute({
  id: 'saveDevelopmentPlan',
  method: 'POST',
  path: '/development-plans',
  summary: '制定年度发展计划',
  body: z.object({
    organisationId: uuid,
    year: z.number().int().min(1990).max(2100),
    planned: z.number().int().min(0).max(9999),
    /** 0: there is no plan yet. */
    version: z.number().int().min(0),
  }),
  response: developmentPlanSchema,
});

/** A member on the way to being a capable villager. */
export const cultivationSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  member: z.object({ id: uuid, name: z.string() }),
  startedOn: isoDate,
  project: z.string(),
  helper: z.string(),
  /** Null: still on the way. */
  becameOn: isoDate.nullable(),
  evidence: z.string().nullable(),
  version,
  may: z.boolean(),
});
export type Cultivation = z.infer<typeof cultivationSchema>;

/** A capable villager on the way to membership, or there. */
const villagerSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  name: z.string(),
  state: z.string(),
  appliedOn: isoDate,
  joinedOn: isoDate.nullable(),
});

export const getDoubleCultivation = defineRoute({
  id: 'getDoubleCultivation',
  method: 'GET',
  path: '/double-cultivation',
  summary: '双培双带',
  query: z.object({ year: year.optional() }),
  response: z.object({
    year: z.number().int(),
    /** One row an organisation that has anything: numbers of the year, and who is on the way now. */
    figures: z.array(
      z.object({
        organisation: organisationRef,
        supervisor: z.string().nullable(),
        newMembers: z.number().int(),
        capableJoined: z.number().int(),
        capableUnderWay: z.number().int(),
        becameCapable: z.number().int(),
        cultivated: z.number().int(),
      }),
    ),
    /** The last years, the newest first. */
    years: z.array(
      z.object({ year: z.number().int(), capableJoined: z.number().int(), becameCapable: z.number().int() }),
    ),
    villagers: z.array(villagerSchema),
    members: z.array(cultivationSchema),
  }),
});
export const startCultivation = defineRoute({
  id: 'startCultivation',
  method: 'POST',
  path: '/cultivations',
  summary: '开始培养党员致富',
  body: z.object({
    id: uuid,
    memberId: uuid,
    startedOn: isoDate,
    project: z.string().trim().min(2).max(200),
    helper: z.string().trim().max(60).optional(),
  }),
  response: cultivationSchema,
});
export const completeCultivation = defineRoute({
  id: 'completeCultivation',
  method: 'POST',
  path: '/cultivations/:id/complete',
  summary: '认定为富民能人',
  params: idParams,
  body: z.object({ version, on: isoDate, evidence: z.string().trim().min(2).max(400) }),
  response: cultivationSchema,
});
export const endCultivation = defineRoute({
  id: 'endCultivation',
  method: 'POST',
  path: '/cultivations/:id/end',
  summary: '停止培养',
  params: idParams,
  body: z.object({ version, on: isoDate, reason: z.string().trim().min(2).max(200) }),
  response: done,
});
