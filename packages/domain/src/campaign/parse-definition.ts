import type { z } from 'zod';
import { checkDefinition } from './check-definition.ts';
import { computedMeasures } from './computed-measures.ts';
import { type Definition, definitionSchema } from './definition.ts';
import type { Issue } from './issue.ts';
import { schemaIssues } from './schema-issues.ts';

export interface ParsedDefinition {
  /** There when the shape is right, even if `issues` names other mistakes. */
  readonly definition: Definition | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads a definition of any origin (merged files, a draft from the screen): its shape by the schema, then all
 * that `checkDefinition` looks at. Usable only when `issues` is empty.
 */
export function parseDefinition(
  raw: unknown,
  sourceText: string,
  published: ReadonlySet<string> = computedMeasures,
): ParsedDefinition {
  const parsed: z.ZodSafeParseResult<Definition> = definitionSchema.safeParse(raw);
  if (!parsed.success) return { definition: undefined, issues: schemaIssues(parsed.error, raw) };
  return { definition: parsed.data, issues: checkDefinition(parsed.data, sourceText, published) };
}
