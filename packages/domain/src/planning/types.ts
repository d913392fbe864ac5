/** What the gap planner proposes (R3.5). */
import type { CompiledDefinition, Operand } from '../scoring/compiled.ts';
import type { OperandColumns } from '../scoring/create-columns.ts';
import type { CountyResult, Inputs } from '../scoring/types.ts';

/** Something a plan can change: the result of passing a standard cannot be set, only what it rests on. */
export type Changeable = Exclude<Operand, { from: 'passes' }>;

/** One figure of one organisation to bring from a value to another. */
export interface PlanChange {
  /** The criterion; where the target reads a measure itself, the measure. */
  readonly id: string;
  /** The good the criterion belongs to, empty where there is no criterion. */
  readonly good: string;
  readonly from: number | null;
  readonly to: number;
  /** Points gained, before scaling over what is not applicable. */
  readonly points: number;
  /** In the unit of `criterion.effort`. */
  readonly effort: number;
  readonly operand: Changeable;
  /** With a share of two numbers: what is above the line afterwards. */
  readonly numerator?: number;
  /** The required evidence has to be supplied as well. */
  readonly evidence: boolean;
}

export interface PlanOrganisation {
  /** In the tree. */
  readonly index: number;
  readonly id: string;
  /** By the standard to be passed, else null. */
  readonly score: number | null;
  readonly effort: number;
  readonly criteria: readonly PlanChange[];
}

export interface Plan {
  readonly target: string;
  /** Organisations that it takes; more than those named when the target cannot be reached. */
  readonly needed: number;
  /** Whether the target is met when the plan is carried out, found by computing the county anew. */
  readonly reachable: boolean;
  readonly organisations: readonly PlanOrganisation[];
  /** The target's figure when the plan is carried out. */
  readonly after: number | null;
  /** Organisations that lack it and cannot be brought over the line this period, by the reason. */
  readonly left: PlanLeft;
}

export interface PlanLeft {
  /** A veto has fired: what happened cannot be undone in the period. */
  readonly vetoed: number;
  /** Nothing handed in (or approved) yet. */
  readonly unscored: number;
  /** Not even full points in everything that applies are enough. */
  readonly outOfReach: number;
}

/** What the parts of the planner share. */
export interface PlanContext {
  readonly compiled: CompiledDefinition;
  readonly inputs: Inputs;
  readonly result: CountyResult;
  readonly columns: OperandColumns;
  readonly rootIndex: number;
}

/** The plan for one indicator; several make the plan of a target with parts. */
export interface IndicatorPlan {
  readonly needed: number;
  readonly organisations: readonly PlanOrganisation[];
  readonly left: PlanLeft;
}

export const nothingLeft: PlanLeft = { vetoed: 0, unscored: 0, outOfReach: 0 };
