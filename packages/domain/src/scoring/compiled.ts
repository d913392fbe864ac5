/** A campaign definition made ready for scoring: references resolved, numbers in flat arrays, an order to compute in. */
import type { Definition, Indicator, MeasureDefinition, Standard } from '../campaign/definition.ts';

/** Where a criterion or condition reads its number, one value for each organisation. */
export type Operand =
  | { readonly from: 'measure'; readonly id: string }
  | { readonly from: 'indicator'; readonly id: string }
  /** `id` is the `judgementKey`. */
  | { readonly from: 'judgement'; readonly id: string }
  /** 1 passes, 0 does not, by the standards named that are for the organisation's kind. */
  | { readonly from: 'passes'; readonly id: string; readonly standards: readonly string[] };

/** Holds where `sign * value >= threshold`: the one form all comparisons are brought to. */
export interface Test {
  readonly sign: 1 | -1;
  readonly threshold: number;
}

/** Holds where every test holds; has no answer where the operand is NaN. */
export interface CompiledCondition {
  readonly operand: Operand;
  readonly tests: readonly Test[];
}

/** Criteria are numbered through all goods in the order of the definition. */
export interface CompiledStandard {
  readonly id: string;
  /** The kind of organisation it is for. */
  readonly kind: string;
  readonly definition: Standard;
  readonly criterionIds: readonly string[];
  readonly criterionPoints: Float64Array;
  readonly goodPoints: Float64Array;
  /** Good g has the criteria from goodStart[g] to before goodStart[g + 1]. */
  readonly goodStart: Int32Array;
  /** 1: proportional between two values (also judged grades 0..3); 0: steps. */
  readonly linear: Uint8Array;
  /** Proportional: points = (value - linearFrom) * linearFactor, kept within 0..points. */
  readonly linearFrom: Float64Array;
  readonly linearFactor: Float64Array;
  /** Criterion c has the steps from stepStart[c] to before stepStart[c + 1], most points first. */
  readonly stepStart: Int32Array;
  readonly stepSign: Float64Array;
  readonly stepThreshold: Float64Array;
  readonly stepPoints: Float64Array;
  readonly vetoes: readonly CompiledCondition[];
  /** Of 100, and share of each good, both as written (the tolerance is applied where they are compared). */
  readonly passTotal: number;
  readonly passPerGood: number;
  /** One for each criterion, then one for each veto: what the columns given to the kernel must hold. */
  readonly operands: readonly Operand[];
}

export interface CompiledIndicator {
  readonly id: string;
  readonly definition: Indicator;
  readonly conditions: readonly CompiledCondition[];
}

/** One step of computing a county; the order respects what each reads. */
export type Step =
  | { readonly compute: 'measure'; readonly measure: MeasureDefinition }
  | { readonly compute: 'standard'; readonly standard: CompiledStandard }
  | { readonly compute: 'indicator'; readonly indicator: CompiledIndicator };

export interface CompiledDefinition {
  readonly definition: Definition;
  readonly measures: ReadonlyMap<string, MeasureDefinition>;
  readonly standards: ReadonlyMap<string, CompiledStandard>;
  readonly indicators: ReadonlyMap<string, CompiledIndicator>;
  readonly steps: readonly Step[];
}
