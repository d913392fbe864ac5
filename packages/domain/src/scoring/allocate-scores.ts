import type { CompiledStandard } from './compiled.ts';
import type { ScoreBuffers } from './score-columns.ts';

/** Room for the scores of `n` organisations by one standard. */
export function allocateScores(standard: CompiledStandard, n: number): ScoreBuffers {
  return {
    total: new Float64Array(n),
    goods: new Float64Array(n * standard.goodPoints.length),
    points: new Float64Array(n * standard.criterionPoints.length),
    available: new Float64Array(n),
    passed: new Uint8Array(n),
    vetoed: new Uint8Array(n),
  };
}
