export interface Change {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** Lists are compared by the ids of their entries, where they have ids, so that a removal is one change. */
function entriesOf(value: Tree): Map<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(
    value.map((item: unknown, index) => {
      const id = isTree(item) && typeof item.id === 'string' ? item.id : String(index + 1);
      return [id, item];
    }),
  );
}

function words(value: unknown): string {
  if (value === undefined) return '';
  if (!isTree(value)) return String(value);
  return typeof value.title === 'string' ? value.title : JSON.stringify(value);
}

/** What differs between two definitions, one line a value; marks of `assumed` are left out. */
export function definitionChanges(before: unknown, after: unknown, path: readonly string[] = []): Change[] {
  if (Object.is(before, after)) return [];
  if (!isTree(before) || !isTree(after)) {
    return [{ path: path.join(' / '), from: words(before), to: words(after) }];
  }
  const [left, right] = [entriesOf(before), entriesOf(after)];
  const names = new Set([...left.keys(), ...right.keys()]);
  names.delete('assumed');
  return [...names].flatMap((name) => definitionChanges(left.get(name), right.get(name), [...path, name]));
}
