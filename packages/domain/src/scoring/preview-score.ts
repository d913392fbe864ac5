import { allocateScores } from './allocate-scores.ts';
import type { CompiledDefinition, Operand } from './compiled.ts';
import { scoreColumns } from './score-columns.ts';
import { tolerance } from './tolerance.ts';

/** A figure by measure or indicator id: null is "not applicable", an absent id "not answered yet". */
export type PreviewValues = Readonly<Record<string, number | null | undefined>>;

export interface PreviewCriterion {
  readonly id: string;
  readonly good: string;
  /** The figure it was scored by; null where there is none. */
  readonly value: number | null;
  readonly points: number | null;
  /** The most it can give. */
  readonly available: number;
  readonly state: 'scored' | 'not-applicable' | 'missing';
}

export interface ScorePreview {
  /** 0..100 over what applies so far; null when nothing does. */
  readonly total: number | null;
  readonly passed: boolean;
  readonly goods: readonly {
    readonly id: string;
    /** Scaled up over what is not applicable. */
    readonly points: number | null;
    readonly worth: number;
    /** Whether it has the share of its points that the standard asks of every good. */
    readonly reaches: boolean;
  }[];
  readonly criteria: readonly PreviewCriterion[];
  /** Ids of the vetoes that fire. */
  readonly vetoes: readonly string[];
  /** Criteria whose figure has not been given yet; until then they count as not applicable. */
  readonly missing: readonly string[];
}

/**
 * The score one organisation would have (R3.1): the same kernel as the county's, for the form while it is filled in.
 * `values` by measure or indicator id; `judgements` by criterion id, grades 0..3. Throws on an unknown standard.
 */
export function previewScore(
  compiled: CompiledDefinition,
  standardId: string,
  values: PreviewValues,
  judgements: PreviewValues = {},
): ScorePreview {
  const standard = compiled.standards.get(standardId);
  if (!standard) throw new Error(`no standard ${standardId}`);
  const criterionOf = new Map(standard.criterionIds.map((id) => [`${standardId}/${id}`, id]));
  const given = (operand: Operand) =>
    operand.from === 'judgement' ? judgements[criterionOf.get(operand.id) ?? ''] : values[operand.id];
  const figures = standard.operands.map(given);
  const out = allocateScores(standard, 1);
  scoreColumns(
    standard,
    figures.map((value) => Float64Array.of(value ?? Number.NaN)),
    1,
    out,
  );
  const goods = standard.definition.goods.map((good, g) => {
    const points = orNull(out.goods[g]);
    const reaches = points === null || points >= standard.passPerGood * good.points - tolerance;
    return { id: good.id, points, worth: good.points, reaches };
  });
  const criteria = standard.definition.goods
    .flatMap((good) => good.criteria.map((criterion) => ({ criterion, good: good.id })))
    .map(({ criterion, good }, c): PreviewCriterion => {
      const value = figures[c];
      const state = value === undefined ? 'missing' : value === null ? 'not-applicable' : 'scored';
      const points = orNull(out.points[c]);
      return { id: criterion.id, good, value: value ?? null, points, available: criterion.points, state };
    });
  return {
    total: orNull(out.total[0]),
    passed: out.passed[0] === 1,
    goods,
    criteria,
    vetoes: standard.definition.vetoes
      .filter((_, v) => ((out.vetoed[0] as number) >> v) & 1)
      .map(({ id }) => id),
    missing: criteria.filter(({ state }) => state === 'missing').map(({ id }) => id),
  };
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
