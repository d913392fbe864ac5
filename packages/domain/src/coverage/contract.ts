/** Industries and places that should have a branch, and which have one (R1.3). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';

export const coverageTypeSchema = z.enum(['industry', 'association', 'labour-base', 'market', 'enterprise']);
export type CoverageType = z.infer<typeof coverageTypeSchema>;

/** Kinds of organisation that cover an industry or a place. */
export const coveringKinds = ['industry-branch', 'labour-base-branch', 'private-enterprise'] as const;
/** Kinds that keep a list of what should be covered. */
export const coverageHolders = ['village-branch', 'township-committee'] as const;

export const coveragePointSchema = z.object({
  id: uuid,
  /** The village or township it belongs to. */
  organisation: organisationRef,
  name: z.string(),
  type: coverageTypeSchema,
  /** People who work there, and members among them. */
  people: z.number().int(),
  members: z.number().int(),
  from: isoDate,
  ended: isoDate.nullable(),
  /** The organisation that covers it; null: none yet. */
  branch: organisationRef.nullable(),
  coveredFrom: isoDate.nullable(),
  version,
  may: z.object({ change: z.boolean() }),
});
export type CoveragePoint = z.infer<typeof coveragePointSchema>;

const about = {
  name: z.string().trim().min(2).max(60),
  type: coverageTypeSchema,
  people: z.number().int().min(0).max(100_000),
  members: z.number().int().min(0).max(10_000),
  from: isoDate,
};

export const listCoverage = defineRoute({
  id: 'listCoverage',
  method: 'GET',
  path: '/coverage-points',
  summary: '新建党组织覆盖',
  query: z.object({ organisation: uuid.optional() }),
  response: z.object({
    items: z.array(coveragePointSchema),
    /** Of those there today. */
    covered: z.number().int(),
    total: z.number().int(),
  }),
});

export const addCoveragePoint = defineRoute({
  id: 'addCoveragePoint',
  method: 'POST',
  path: '/coverage-points',
  summary: '登记应覆盖点',
  body: z.object({ id: uuid, organisationId: uuid, ...about }),
  response: coveragePointSchema,
});

/** Changes what is known, names the branch that covers it from a day on, or that it is there no longer. */
export const changeCoveragePoint = defineRoute({
  id: 'changeCoveragePoint',
  method: 'PUT',
  path: '/coverage-points/:id',
  summary: '更新应覆盖点',
  params: idParams,
  body: z.object({
    version,
    ...about,
    branchId: uuid.optional(),
    coveredFrom: isoDate.optional(),
    ended: isoDate.optional(),
  }),
  response: coveragePointSchema,
});
