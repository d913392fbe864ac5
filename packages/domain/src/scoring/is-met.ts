import type { Target } from '../campaign/definition.ts';
import { holds } from './compare.ts';
import type { TargetActual } from './target-actual.ts';

/** Met when every part is (those nobody below the root can have left out), else when the headline holds (T1-T21). */
export function isMet(target: Target, { actual, parts }: TargetActual): boolean {
  if (target.parts.length === 0) return holds(target, actual);
  return (
    parts.length > 0 && parts.every((item) => holds({ ...target, required: item.part.required }, item.actual))
  );
}
