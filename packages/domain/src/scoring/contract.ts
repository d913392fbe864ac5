import { z } from 'zod';
import { unitSchema } from '../campaign/definition.ts';
import { defineRoute } from '../http/define-route.ts';
import { basis, isoDate, organisationRef, periodId, uuid } from '../http/shapes.ts';

export const forecastSchema = z.enum(['met', 'on-track', 'at-risk', 'missed', 'no-data']);

const targetPart = z.object({
  id: z.string(),
  title: z.string(),
  actual: z.number().nullable(),
  required: z.number(),
  met: z.boolean(),
});

/** One target with its figures; the same names as `lianchuang targets --json`. */
export const targetResultSchema = z.object({
  id: z.string(),
  title: z.string(),
  group: z.string(),
  quote: z.string(),
  indicator: z.string(),
  actual: z.number().nullable(),
  required: z.number(),
  requiredMax: z.number().nullable(),
  striving: z.number().nullable(),
  comparator: z.enum(['>=', '<=', '=', 'between']),
  unit: unitSchema,
  met: z.boolean(),
  /** What the plan expects by now; null where it says nothing. */
  trajectory: z.number().nullable(),
  trajectoryByYear: z.array(z.object({ year: z.number().int(), value: z.number(), assumed: z.boolean() })),
  forecast: forecastSchema,
  /** For shares: organisations that meet it, of how many, and how many lack. */
  meeting: z.number().int().nullable(),
  total: z.number().int().nullable(),
  lacking: z.number().int().nullable(),
  parts: z.array(targetPart),
  assumed: z.boolean(),
  /** `reported` while any measure below comes from answers, else `record`. */
  source: z.enum(['reported', 'record']),
  responsible: z.string(),
  due: z.union([z.number().int(), z.string()]),
  history: z.array(z.object({ period: z.string(), actual: z.number().nullable() })),
  /** Committees furthest behind, at most three, only those one may see. */
  behind: z.array(z.object({ organisation: organisationRef, actual: z.number().nullable() })),
});
export type TargetView = z.infer<typeof targetResultSchema>;

const periodQuery = z.object({ period: periodId.optional(), basis: basis.optional() });

export const listTargets = defineRoute({
  id: 'listTargets',
  method: 'GET',
  path: '/targets',
  summary: '目标任务',
  query: periodQuery,
  response: z.object({
    period: periodId.nullable(),
    basis,
    computedAt: z.string().nullable(),
    stale: z.boolean(),
    groups: z.array(z.object({ id: z.string(), title: z.string() })),
    items: z.array(targetResultSchema),
  }),
});

export const getTarget = defineRoute({
  id: 'getTarget',
  method: 'GET',
  path: '/targets/:id',
  summary: '目标任务详情',
  params: z.object({ id: z.string().max(20) }),
  query: periodQuery,
  response: targetResultSchema.extend({
    period: periodId.nullable(),
    byCommittee: z.array(
      z.object({
        organisation: organisationRef,
        actual: z.number().nullable(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        meets: z.boolean(),
      }),
    ),
  }),
});

const step = z.object({
  level: z.enum(['target', 'organisation', 'criterion']),
  id: z.string(),
  label: z.string(),
});

/**
 * One level of the way down from a number: target -> committees -> organisations -> criteria -> measure -> record.
 * Ask again with `organisation` and `criterion` to go deeper.
 */
export const explain = defineRoute({
  id: 'explain',
  method: 'GET',
  path: '/targets/:id/explain',
  summary: '数据来源',
  params: z.object({ id: z.string().max(20) }),
  query: periodQuery.extend({ organisation: uuid.optional(), criterion: z.string().max(80).optional() }),
  response: z.object({
    period: periodId,
    basis,
    trail: z.array(step),
    /** The sentence in its paragraph of the source. */
    sentence: z.object({ before: z.string(), quote: z.string(), after: z.string() }),
    target: targetResultSchema,
    indicator: z.object({ id: z.string(), title: z.string(), formula: z.string(), assumed: z.boolean() }),
    /** Organisations one level down, with their part in the number. */
    organisations: z.array(
      z.object({
        organisation: organisationRef,
        actual: z.number().nullable(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        meets: z.boolean().nullable(),
        leaf: z.boolean(),
      }),
    ),
    /** At a leaf: its criteria (pass targets) or the measures the target reads. */
    score: z
      .object({
        standard: z.string(),
        total: z.number().nullable(),
        passMark: z.number(),
        passed: z.boolean(),
        vetoes: z.array(z.string()),
      })
      .nullable(),
    criteria: z.array(
      z.object({
        id: z.string(),
        good: z.string(),
        title: z.string(),
        points: z.number().nullable(),
        available: z.number(),
        measure: z.string().nullable(),
        value: z.number().nullable(),
        unit: unitSchema.nullable(),
        rule: z.string(),
        evidenceMissing: z.boolean(),
        assumed: z.boolean(),
      }),
    ),
    /** At a criterion or measure: the figure and the record it rests on. */
    measure: z
      .object({
        id: z.string(),
        title: z.string(),
        unit: unitSchema,
        value: z.number().nullable(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        source: z.enum(['reported', 'record', 'derived', 'none']),
      })
      .nullable(),
    records: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        label: z.string(),
        /** Keys of the words that say the rest: `teams.post.secretary`. */
        marks: z.array(z.string()),
        at: z.string().nullable(),
        by: z.string().nullable(),
        returnId: uuid.nullable(),
        questionId: z.string().nullable(),
        /** Page of a register's record; null where the viewer may not open it. */
        link: z.string().nullable(),
        evidence: z.array(z.object({ id: uuid, name: z.string() })),
      }),
    ),
  }),
});

/** Heat map: organisations by good, and by criterion. */
export const listScores = defineRoute({
  id: 'listScores',
  method: 'GET',
  path: '/scores',
  summary: '得分表',
  query: periodQuery.extend({ kind: z.string().max(40).optional(), under: uuid.optional() }),
  response: z.object({
    period: periodId.nullable(),
    basis,
    standard: z
      .object({
        id: z.string(),
        title: z.string(),
        goods: z.array(z.object({ id: z.string(), title: z.string(), points: z.number() })),
        criteria: z.array(
          z.object({ id: z.string(), title: z.string(), good: z.string(), points: z.number() }),
        ),
      })
      .nullable(),
    rows: z.array(
      z.object({
        organisation: organisationRef,
        supervisor: organisationRef.nullable(),
        total: z.number().nullable(),
        previous: z.number().nullable(),
        passed: z.boolean(),
        vetoes: z.array(z.string()),
        goods: z.array(z.number().nullable()),
        criteria: z.array(z.number().nullable()),
        rank: z.number().int().nullable(),
      }),
    ),
  }),
});

const planOrganisation = z.object({
  id: uuid,
  name: z.string(),
  kind: z.string(),
  supervisor: z.string(),
  score: z.number().nullable(),
  effort: z.number(),
  criteria: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      good: z.string(),
      from: z.number().nullable(),
      to: z.number().nullable(),
      points: z.number(),
      effort: z.number(),
    }),
  ),
});

/** The smallest set of organisations that reaches the target and each one's cheapest way. */
export const planTargetRoute = defineRoute({
  id: 'planTarget',
  method: 'GET',
  path: '/targets/:id/plan',
  summary: '差距方案',
  params: z.object({ id: z.string().max(20) }),
  query: periodQuery,
  response: z.object({
    target: targetResultSchema,
    period: periodId,
    needed: z.number().int(),
    reachable: z.boolean(),
    after: z.number().nullable(),
    organisations: z.array(planOrganisation),
  }),
});
/** What becomes of the target when only some of the proposals are carried out. */
export const whatIf = defineRoute({
  id: 'whatIf',
  method: 'POST',
  path: '/targets/:id/what-if',
  summary: '方案试算',
  params: z.object({ id: z.string().max(20) }),
  body: z.object({ period: periodId, organisationIds: z.array(uuid).max(2000) }),
  response: z.object({
    before: z.number().nullable(),
    after: z.number().nullable(),
    met: z.boolean(),
    forecast: forecastSchema,
  }),
});
export const recomputeRoute = defineRoute({
  id: 'recompute',
  method: 'POST',
  path: '/recompute',
  summary: '重新计算',
  body: z.object({ period: periodId }),
  response: z.object({ period: periodId, milliseconds: z.number(), organisations: z.number().int() }),
});
/** For the wall screen and the overview: the year's countdown. */
export const campaignClock = z.object({ year: z.number().int(), ends: isoDate, daysLeft: z.number().int() });
