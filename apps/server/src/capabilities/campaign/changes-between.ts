export interface Change {
  path: string;
  from: string;
  to: string;
}

/** What differs between two versions of a definition; entries of lists are named by their id, not by their place. */
export function changesBetween(before: unknown, after: unknown, path = ''): Change[] {
  if (Object.is(before, after)) return [];
  const a = branches(before);
  const b = branches(after);
  if (!a || !b) {
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ path, from: words(before), to: words(after) }];
  }
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    changesBetween(a.get(key), b.get(key), path === '' ? key : `${path}.${key}`),
  );
}

/** The named parts of an object or a list of things with ids; undefined for anything else. */
function branches(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const named = value.filter((v): v is { id: unknown } => typeof v === 'object' && v !== null && 'id' in v);
  if (named.length === value.length && value.length > 0) return new Map(named.map((v) => [String(v.id), v]));
  return new Map(value.map((v, i) => [String(i + 1), v]));
}

function words(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
