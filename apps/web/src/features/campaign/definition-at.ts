import type { Definition } from '@lianchuang/domain/campaign/definition';

export type Path = readonly (string | number)[];

/** The value at a path of the definition; undefined where the path leads nowhere. */
export function valueAt(definition: unknown, path: Path): unknown {
  let value: unknown = definition;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/**
 * A copy of the definition with one value changed (undefined takes an optional value away). What a person sets is
 * no longer what the source says, so the nearest thing around it that knows `assumed` is marked so.
 */
export function withValueAt(definition: Definition, path: Path, value: unknown): Definition {
  return change(definition, path, value).value as Definition;
}

function change(node: unknown, path: Path, value: unknown): { value: unknown; marked: boolean } {
  const [step, ...rest] = path;
  if (step === undefined) return { value, marked: false };
  const copy = Array.isArray(node) ? [...node] : { ...(node as Record<string, unknown>) };
  const holder = copy as Record<string | number, unknown>;
  const inner = change(holder[step], rest, value);
  if (inner.value === undefined && rest.length === 0 && !Array.isArray(copy)) delete holder[step];
  else holder[step] = inner.value;
  if (!inner.marked && 'assumed' in holder && step !== 'assumed') {
    holder.assumed = true;
    return { value: copy, marked: true };
  }
  return { value: copy, marked: inner.marked };
}
