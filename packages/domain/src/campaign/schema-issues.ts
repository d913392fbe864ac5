import type { z } from 'zod';
import { type Issue, issue, type Path } from './issue.ts';

/** The schema's findings as issues with stable codes; `raw` tells a missing value from a wrong one. */
export function schemaIssues(error: z.ZodError, raw: unknown): Issue[] {
  return error.issues.flatMap((found) => {
    const path = found.path.filter((step) => typeof step !== 'symbol');
    if (found.code === 'unrecognized_keys') {
      return found.keys.map((key) => issue('unknown-key', [...path, key], { key }));
    }
    const value = valueAt(raw, path);
    if (value === undefined) return [issue('missing', path, { key: String(path.at(-1) ?? '') })];
    return [ofValue(found, path, value)];
  });
}

function ofValue(found: z.core.$ZodIssue, path: Path, value: unknown): Issue {
  switch (found.code) {
    case 'invalid_type':
      return issue('wrong-type', path, { expected: found.expected });
    case 'invalid_value':
      return issue('not-allowed', path, {
        value: shown(value),
        allowed: found.values.map(String).join(', '),
      });
    case 'too_small':
      return issue('too-small', path, { least: String(found.minimum) });
    case 'too_big':
      return issue('too-big', path, { most: String(found.maximum) });
    case 'invalid_format':
      return issue('wrong-form', path, { value: shown(value) });
    case 'custom':
      return issue(typeof found.params?.code === 'string' ? found.params.code : 'not-valid', path);
    case 'invalid_union':
      return issue('not-allowed', path, { value: shown(value), allowed: choices(found) });
    default:
      return issue('not-valid', path);
  }
}

/** What a union would have taken: its discriminator's values, or the types and values of its members. */
function choices(found: z.core.$ZodIssueInvalidUnion): string {
  if ('options' in found && Array.isArray(found.options)) return found.options.map(String).join(', ');
  return found.errors
    .flat()
    .flatMap((e) =>
      e.code === 'invalid_value' ? e.values.map(String) : e.code === 'invalid_type' ? [e.expected] : [],
    )
    .join(', ');
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function valueAt(raw: unknown, path: Path): unknown {
  let at: unknown = raw;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
