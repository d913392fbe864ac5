/**
 * The campaign as data: what a definition folder holds once its YAML files are merged.
 * Every value the source text does not give carries `assumed: true` (R3.1-R3.7).
 */
import { z } from 'zod';

/** Lower-case words joined by `-`, groups by `.`: `members.over-60`, `T4`, `village-branch`. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/);
const text = z.string().trim().min(1).max(400);
const assumed = z.boolean().default(false);
const kind = z.string().regex(/^[a-z][a-z-]{1,40}$/);

/** `yes-no` 1/0; `share` and `ratio` are shown as percent and as a factor; `grade` 0..3. */
export const unitSchema = z.enum([
  'yes-no',
  'share',
  'count',
  'hours',
  'yuan',
  'ratio',
  'grade',
  'years',
  'months',
]);
export type Unit = z.infer<typeof unitSchema>;

/** How a measure rolls up the tree. `ratio` adds numerators and denominators; `weighted` weighs by another measure. */
export const rollUpSchema = z.enum(['share', 'ratio', 'mean', 'sum', 'max', 'weighted']);

/** How a half-year or year takes a measure from its quarters. `ratio` adds numerators and denominators. */
export const gatherSchema = z.enum(['last', 'sum', 'mean', 'ratio', 'max']);

export const measureSchema = z.strictObject({
  id,
  title: text,
  unit: unitSchema,
  /** Kinds of organisation that have this measure. */
  of: z.array(kind).min(1),
  /** The register that will publish it; until then an answer in a return is the measure. */
  register: id,
  rollUp: rollUpSchema,
  /** With `rollUp: weighted`: the measure that gives the weights. */
  weight: id.optional(),
  gather: gatherSchema.default('last'),
  better: z.enum(['higher', 'lower', 'neither']),
  /** For shares asked as two numbers: what is counted above and below the line. */
  numerator: text.optional(),
  denominator: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Not entered: own value divided by the weighted mean of all organisations that have it. */
  relativeTo: z.strictObject({ measure: id, weight: id }).optional(),
  assumed,
});
export type MeasureDefinition = z.infer<typeof measureSchema>;

/** Points from a threshold on. Exactly one of the three comparisons. */
export const bandSchema = z
  .strictObject({
    atLeast: z.number().optional(),
    moreThan: z.number().optional(),
    atMost: z.number().optional(),
    points: z.number().positive(),
  })
  .refine((b) => [b.atLeast, b.moreThan, b.atMost].filter((x) => x !== undefined).length === 1, {
    params: { code: 'band-one-comparison' },
  });
export type Band = z.infer<typeof bandSchema>;

const criterionBase = {
  id,
  title: text,
  points: z.number().positive(),
  evidence: text.optional(),
  /** Effort to close it, for the planner: 1 a signature, 3 a quarter's work, 8 a year's. */
  effort: z.number().positive().default(1),
  assumed,
};
/** Where a criterion reads its number: the organisation's own measure, or an indicator rolled up to it. */
const operand = { measure: id.optional(), indicator: id.optional() };

/** The four kinds of criterion; there are no others and no formula language (domain-rules). */
export const criterionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...criterionBase,
    ...operand,
    kind: z.literal('bands'),
    bands: z.array(bandSchema).min(1),
  }),
  z.strictObject({ ...criterionBase, ...operand, kind: z.literal('yes-no') }),
  z.strictObject({
    ...criterionBase,
    ...operand,
    kind: z.literal('linear'),
    from: z.number(),
    to: z.number(),
  }),
  z.strictObject({ ...criterionBase, kind: z.literal('judge') }),
]);
export type Criterion = z.infer<typeof criterionSchema>;

export const conditionSchema = z.strictObject({
  measure: id.optional(),
  /** The organisation passes this standard; of a list, the one that is for its own kind. See `passesList`. */
  passes: z.union([id, z.array(id).min(1)]).optional(),
  atLeast: z.number().optional(),
  moreThan: z.number().optional(),
  atMost: z.number().optional(),
  equals: z.number().optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

/** The standards a condition's `passes` names, none when it names none. */
export function passesList(condition: Pick<Condition, 'passes'>): readonly string[] {
  if (condition.passes === undefined) return [];
  return typeof condition.passes === 'string' ? [condition.passes] : condition.passes;
}

export const vetoSchema = conditionSchema.extend({ id, title: text, assumed });

export const standardSchema = z.strictObject({
  id,
  title: text,
  /** The kind of organisation it is for. */
  for: kind,
  /**
   * The standard whose score is the organisation's score in rankings and on its card; at most one per kind.
   * The further ones (good team, five-type organs, site, demonstration village) are scored beside it.
   */
  main: z.boolean().default(true),
  quote: z.string().min(2).optional(),
  pass: z.strictObject({
    total: z.number().positive(),
    /** Share of the points of every single good, 0..1. */
    perGood: z.number().min(0).max(1),
    assumed,
  }),
  vetoes: z.array(vetoSchema).default([]),
  goods: z
    .array(
      z.strictObject({
        id,
        title: text,
        points: z.number().positive(),
        criteria: z.array(criterionSchema).min(1),
      }),
    )
    .min(1),
  assumed,
});
export type Standard = z.infer<typeof standardSchema>;

/** A figure rolled up the tree. `missing: excluded` leaves out who has no value; `fails` counts them as not meeting it. */
export const indicatorSchema = z.strictObject({
  id,
  title: text,
  /** In words, for Explain. */
  formula: text,
  over: z.array(kind).min(1),
  /** `share`: organisations meeting all conditions / all. The others read `measure`. */
  kind: z.enum(['share', 'count', 'ratio', 'mean', 'weighted', 'sum', 'max', 'min']),
  measure: id.optional(),
  weight: id.optional(),
  /** For `share` and `count` what must hold; for the others which organisations are taken. */
  where: z.array(conditionSchema).default([]),
  missing: z.enum(['excluded', 'fails', 'zero']).default('excluded'),
  /** Added to the result: -1 turns a ratio into "so much above". */
  offset: z.number().default(0),
  unit: unitSchema,
  assumed,
});
export type Indicator = z.infer<typeof indicatorSchema>;

const trajectoryPoint = z.strictObject({ year: z.number().int().min(1), value: z.number(), assumed });

export const targetSchema = z.strictObject({
  id,
  title: text,
  group: id,
  /** Exact words of the source text; the loader refuses what it does not find there. */
  quote: z.string().min(2),
  indicator: id,
  /** Several quantities under one number (T14, T15, T19): met when every part is met. */
  parts: z.array(z.strictObject({ id, title: text, indicator: id, required: z.number() })).default([]),
  /** How parts make the headline: sum of each up to its requirement, or the least. */
  combine: z.enum(['sum-capped', 'min']).optional(),
  comparator: z.enum(['>=', '<=', '=', 'between']),
  required: z.number(),
  /** Upper end with `between`. */
  requiredMax: z.number().optional(),
  /** "Strive for". */
  striving: z.number().optional(),
  unit: unitSchema,
  /** Year of the campaign (1..3) at whose end it is due; `every` for yearly or quarterly ones. */
  due: z.union([z.number().int().min(1), z.literal('every-year'), z.literal('every-quarter')]),
  trajectory: z.array(trajectoryPoint).default([]),
  responsible: text,
  assumed,
});
export type Target = z.infer<typeof targetSchema>;

export const questionSchema = z.strictObject({
  id,
  /** Asks for a measure's value, for a criterion's judgement, or for words. */
  measure: id.optional(),
  judge: id.optional(),
  text: z.boolean().optional(),
  title: text,
  help: text.optional(),
  evidence: text.optional(),
  evidenceRequired: z.boolean().default(false),
  optional: z.boolean().default(false),
  /** Kinds of period that ask it. */
  periods: z.array(z.enum(['quarter', 'half', 'year'])).default(['quarter']),
  assumed,
});
export type Question = z.infer<typeof questionSchema>;

export const formSchema = z.strictObject({
  id,
  title: text,
  for: kind,
  /** Who reviews: the nearest organisation of this kind above. */
  reviewer: kind,
  questions: z.array(questionSchema).min(1),
});
export type Form = z.infer<typeof formSchema>;

export const periodRuleSchema = z.strictObject({
  kind: z.enum(['quarter', 'half', 'year']),
  title: text,
  quote: z.string().min(2).optional(),
  /** Falls due this many days after the period's end (15: the 15th of the following month). */
  dueDays: z.number().int().min(1).max(90),
  assumed,
});

/** When the people's word on an organisation or a commitment is poor, and what follows (R4.2). */
const appraisalRuleSchema = z.strictObject({
  /** A share of satisfied voices under it (0..1) opens a problem. */
  poorUnder: z.number().min(0).max(1),
  /** Days that the remedy has. */
  remedyDays: z.number().int().min(1).max(365),
  assumed,
});

const programmeSchema = z.strictObject({
  id,
  title: text,
  quote: z.string().min(2),
  goals: z.array(text).default([]),
  participants: z.array(kind).default([]),
  parent: id.optional(),
  assumed,
});

const responsibilitySchema = z.strictObject({
  id,
  title: text,
  quote: z.string().min(2),
  role: z.enum(['first-responsible', 'leader-in-charge', 'department', 'member-unit']),
  of: z.array(kind).default([]),
  targets: z.array(id).default([]),
  assumed,
});

export const definitionSchema = z.strictObject({
  id,
  title: text,
  /** Calendar year of the campaign's first year; a county sets its own. */
  firstYear: z.number().int().min(1990).max(2100),
  years: z.array(z.strictObject({ year: z.number().int(), title: text, quote: z.string().min(2) })).min(1),
  groups: z.array(z.strictObject({ id, title: text })).min(1),
  measures: z.array(measureSchema).min(1),
  standards: z.array(standardSchema).min(1),
  indicators: z.array(indicatorSchema).min(1),
  targets: z.array(targetSchema).min(1),
  forms: z.array(formSchema).min(1),
  periods: z.array(periodRuleSchema).min(1),
  /** Without it a poor result opens no problem by itself. */
  appraisal: appraisalRuleSchema.optional(),
  programmes: z.array(programmeSchema).default([]),
  responsibilities: z.array(responsibilitySchema).default([]),
});
export type Definition = z.infer<typeof definitionSchema>;

/** Kinds whose standards pass a target counts, and so on, are all looked up by id; this finds one or throws. */
export function byId<T extends { id: string }>(items: readonly T[], wanted: string): T {
  const found = items.find((item) => item.id === wanted);
  if (!found) throw new Error(`definition has no ${wanted}`);
  return found;
}
