import { type Issue, issue, type Path } from '../issue.ts';
import type { Lookup } from './lookup.ts';

/** Every kind in the list is one the product knows. */
export function checkKinds(look: Lookup, kinds: readonly string[], path: Path): Issue[] {
  return kinds.flatMap((kind, i) =>
    look.kinds.has(kind) ? [] : [issue('unknown-kind', [...path, i], { id: kind })],
  );
}
