/** What other capabilities may use of scoring. */
export { type ComputedPeriod, computePeriod } from './compute-period.ts';
export { explainTarget } from './explain-target.ts';
export { targetViews } from './list-targets.ts';
export { planFor } from './plan-for.ts';
export { publishedMeasures } from './read-inputs.ts';
export { recomputeDirty } from './recompute-dirty.ts';
export { recomputePeriod } from './recompute-period.ts';
export { readFigureLines, sealFigures } from './store.ts';
