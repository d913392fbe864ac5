import { createHash } from 'node:crypto';
import type { Definition } from '@lianchuang/domain/campaign/definition';

/** SHA-256 (hex) of a definition and its source text; the order in which keys are written does not matter. */
export function hashDefinition(definition: Definition, sourceText: string): string {
  return createHash('sha256').update(canonical(definition)).update('\n').update(sourceText).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
