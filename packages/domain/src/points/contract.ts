/** Liaison points of leaders (R5.2) and demonstration points of committees (R5.3). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';

const visitSchema = z.object({
  id: uuid,
  on: isoDate,
  /** What was found, and what was solved; empty: nothing solved yet. */
  found: z.string(),
  solved: z.string(),
  by: z.string(),
});
export const liaisonPointSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  from: isoDate,
  until: isoDate.nullable(),
  visits: z.array(visitSchema),
  version,
});
/** A leader who should have a liaison point: every member of the county's team, secretary and deputies of a township. */
export const leaderSchema = z.object({
  personId: uuid,
  name: z.string(),
  post: z.string(),
  organisation: organisationRef,
  /** Null: none yet. */
  point: liaisonPointSchema.nullable(),
  may: z.boolean(),
  /** Whether the actor enters visits to the point. */
  mayVisit: z.boolean(),
});
export type Leader = z.infer<typeof leaderSchema>;

export const listLiaisonPoints = defineRoute({
  id: 'listLiaisonPoints',
  method: 'GET',
  path: '/liaison-points',
  summary: '领导联系点',
  response: z.object({
    items: z.array(leaderSchema),
    /** Points at organisations in sight whose leader is not, with the name and post only. */
    others: z.array(
      z.object({
        id: uuid,
        name: z.string(),
        post: z.string(),
        organisation: organisationRef,
        from: isoDate,
        visits: z.array(visitSchema),
      }),
    ),
    covered: z.number().int(),
    total: z.number().int(),
  }),
});
export const assignLiaisonPoint = defineRoute({
  id: 'assignLiaisonPoint',
  method: 'POST',
  path: '/liaison-points',
  summary: '确定联系点',
  body: z.object({ id: uuid, personId: uuid, organisationId: uuid, from: isoDate }),
  response: leaderSchema,
});
export const endLiaisonPoint = defineRoute({
  id: 'endLiaisonPoint',
  method: 'POST',
  path: '/liaison-points/:id/end',
  summary: '调整联系点',
  params: idParams,
  body: z.object({ version, on: isoDate }),
  response: leaderSchema,
});
export const addLiaisonVisit = defineRoute({
  id: 'addLiaisonVisit',
  method: 'POST',
  path: '/liaison-points/:id/visits',
  summary: '登记走访',
  params: idParams,
  body: z.object({
    version,
    visitId: uuid,
    on: isoDate,
    problem: z.string().trim().min(2).max(400),
    solved: z.string().trim().max(400),
  }),
  response: leaderSchema,
});

/** Points of a place in one locked quarter beside the mean of its peers: those of its kind under the same committee. */
const movementSchema = z.object({
  periodId: z.string(),
  total: z.number().nullable(),
  peers: z.number().nullable(),
});
export const demonstrationPointSchema = z.object({
  id: uuid,
  committee: organisationRef,
  place: organisationRef,
  theme: z.string(),
  from: isoDate,
  endedOn: isoDate.nullable(),
  movement: z.array(movementSchema),
  may: z.boolean(),
  version,
});
export type DemonstrationPoint = z.infer<typeof demonstrationPointSchema>;

export const listDemonstrationPoints = defineRoute({
  id: 'listDemonstrationPoints',
  method: 'GET',
  path: '/demonstration-points',
  summary: '示范点',
  response: z.object({
    items: z.array(demonstrationPointSchema),
    /** Every committee that must have some, with how many it has. */
    committees: z.array(z.object({ organisation: organisationRef, points: z.number().int() })),
    least: z.number().int(),
    most: z.number().int(),
    may: z.boolean(),
  }),
});
export const addDemonstrationPoint = defineRoute({
  id: 'addDemonstrationPoint',
  method: 'POST',
  path: '/demonstration-points',
  summary: '确定示范点',
  body: z.object({
    id: uuid,
    committeeId: uuid,
    placeId: uuid,
    theme: z.string().trim().min(2).max(200),
    from: isoDate,
  }),
  response: demonstrationPointSchema,
});
export const endDemonstrationPoint = defineRoute({
  id: 'endDemonstrationPoint',
  method: 'POST',
  path: '/demonstration-points/:id/end',
  summary: '取消示范点',
  params: idParams,
  body: z.object({ version, on: isoDate }),
  response: demonstrationPointSchema,
});
