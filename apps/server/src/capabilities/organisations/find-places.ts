import { mayStandUnder } from '@lianchuang/domain/organisations/kinds';
import { foldText } from '../../platform/workbook/cell-text.ts';
import type { Draft } from './read-organisation-rows.ts';

/** An organisation that is there already, or will be later, and not dissolved by the day of the import. */
export interface PresentOrganisation {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  readonly supervisorId: string | null;
  readonly foundedOn: string;
  readonly dissolvedOn: string | null;
}

/** Something a row may stand under: in the tree or in the file. */
export type Place =
  | { readonly in: 'tree'; readonly node: PresentOrganisation }
  | { readonly in: 'file'; readonly draft: Draft };

export interface Places {
  /** All that a name, a code or `上级/名称` may mean. */
  find(value: string): Place[];
  /** The same, narrowed to what a kind may stand under where several are meant. */
  findAbove(value: string, kind: string): Place[];
}

/** Where the rows of a file and the organisations of the tree can be found, by code first and then by name. */
export function indexPlaces(tree: readonly PresentOrganisation[], drafts: readonly Draft[]): Places {
  const names = new Map(tree.map((node) => [node.id, node.name]));
  const byName = new Map<string, Place[]>();
  const byCode = new Map<string, Place>();
  for (const place of [
    ...tree.map((node): Place => ({ in: 'tree', node })),
    ...drafts.map((draft): Place => ({ in: 'file', draft })),
  ]) {
    const { name, code } = organisationAt(place);
    const there = byName.get(foldText(name));
    if (there) there.push(place);
    else if (name !== '') byName.set(foldText(name), [place]);
    // A row that repeats a code is an error of its own; the code means who has it first, in the tree before the file.
    if (code !== null && !byCode.has(foldText(code))) byCode.set(foldText(code), place);
  }
  const above = (place: Place): string =>
    place.in === 'tree' ? (names.get(place.node.supervisorId ?? '') ?? '') : place.draft.supervisor;

  const find = (value: string): Place[] => {
    const key = foldText(value);
    const coded = byCode.get(key);
    if (coded) return [coded];
    const named = byName.get(key);
    if (named) return preferTree(named);
    const cut = key.lastIndexOf('/');
    if (cut <= 0) return [];
    const within = key.slice(0, cut);
    return preferTree(
      (byName.get(key.slice(cut + 1)) ?? []).filter((place) => foldText(above(place)) === within),
    );
  };
  return {
    find,
    findAbove(value, kind) {
      const found = find(value);
      if (found.length < 2) return found;
      const fitting = found.filter((place) => mayStandUnder(kind, organisationAt(place).kind ?? ''));
      return fitting.length > 0 ? fitting : found;
    },
  };
}

/** The organisation or the row itself, for what both have. */
export function organisationAt(place: Place): PresentOrganisation | Draft {
  return place.in === 'tree' ? place.node : place.draft;
}

/** A row that repeats an organisation of the tree is an error of its own; those below it mean the one that is there. */
function preferTree(places: readonly Place[]): Place[] {
  const there = new Set(
    places.flatMap((p) => (p.in === 'tree' ? [`${p.node.kind} ${foldText(p.node.name)}`] : [])),
  );
  return places.filter((p) => p.in === 'tree' || !there.has(`${p.draft.kind} ${foldText(p.draft.name)}`));
}
