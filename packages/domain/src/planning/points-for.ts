import type { CompiledStandard } from '../scoring/compiled.ts';

/** Points of one criterion for one value, as the kernel gives them; NaN for NaN. */
export function pointsFor(standard: CompiledStandard, c: number, value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  if (standard.linear[c] === 1) {
    const raw = (value - (standard.linearFrom[c] as number)) * (standard.linearFactor[c] as number);
    return raw <= 0 ? 0 : Math.min(raw, standard.criterionPoints[c] as number);
  }
  for (let s = standard.stepStart[c] as number; s < (standard.stepStart[c + 1] as number); s++) {
    const reached = (standard.stepSign[s] as number) * value >= (standard.stepThreshold[s] as number);
    if (reached) return standard.stepPoints[s] as number;
  }
  return 0;
}
