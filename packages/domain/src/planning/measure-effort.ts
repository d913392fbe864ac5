import type { CompiledDefinition } from '../scoring/compiled.ts';

/**
 * Effort to set right a figure that a target reads itself: that of the dearest criterion over it among the standards
 * for `kind` (any kind when none is given, or when that kind has no such criterion), 1 where no criterion reads it.
 */
export function measureEffort({ standards }: CompiledDefinition, id: string, kind?: string): number {
  let own = 0;
  let any = 0;
  for (const standard of standards.values()) {
    const criteria = standard.definition.goods.flatMap((good) => good.criteria);
    for (const [c, { effort }] of criteria.entries()) {
      if (standard.operands[c]?.id !== id) continue;
      any = Math.max(any, effort);
      if (standard.kind === kind) own = Math.max(own, effort);
    }
  }
  return own || any || 1;
}
