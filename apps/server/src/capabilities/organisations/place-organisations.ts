import { mayStandUnder } from '@lianchuang/domain/organisations/kinds';
import { foldText } from '../../platform/workbook/cell-text.ts';
import {
  indexPlaces,
  organisationAt,
  type Place,
  type Places,
  type PresentOrganisation,
} from './find-places.ts';
import { type Draft, type Note, short } from './read-organisation-rows.ts';

/** What a row stands under, by both edges; null where it could not be found out. */
export interface Placed {
  readonly draft: Draft;
  readonly supervisor: Place | null;
  readonly administrator: Place | null;
}

/**
 * Finds what each row stands under, in the file or in the tree, and notes what does not fit: supervisors that are
 * missing, unknown or ambiguous, kinds that may not stand there, rows that repeat each other or the tree, circles.
 */
export function placeOrganisations(
  drafts: readonly Draft[],
  tree: readonly PresentOrganisation[],
  note: Note,
): Placed[] {
  const unique = withoutRepeated(drafts, note);
  const places = indexPlaces(tree, unique);
  const placed = unique.map((draft) => ({
    draft,
    supervisor: isRoot(draft, tree, note) ? null : supervisorOf(draft, places, note),
    administrator: administratorOf(draft, places, note),
  }));
  const circling = noteCycles(placed, note);
  for (const { draft, supervisor } of placed) {
    if (!supervisor || circling.has(draft)) continue;
    checkPlace(draft, supervisor, note);
  }
  noteSiblings(placed, tree, note);
  return placed;
}

/** Rows that say the same, or the same code, as one further up; what stands below them means the first. */
function withoutRepeated(drafts: readonly Draft[], note: Note): Draft[] {
  const rowOf = new Map<string, number>();
  const rowOfCode = new Map<string, number>();
  return drafts.filter((draft) => {
    const key = JSON.stringify([foldText(draft.name), foldText(draft.supervisor)]);
    const other = draft.name === '' ? undefined : rowOf.get(key);
    const otherCode = draft.code === null ? undefined : rowOfCode.get(draft.code);
    if (other !== undefined) note(draft.row, 'name', 'duplicate-in-file', { other });
    else rowOf.set(key, draft.row);
    if (otherCode !== undefined) note(draft.row, 'code', 'duplicate-in-file', { other: otherCode });
    else if (draft.code !== null) rowOfCode.set(draft.code, draft.row);
    return other === undefined;
  });
}

/** The county committee stands above all and is there from the beginning. */
function isRoot(draft: Draft, tree: readonly PresentOrganisation[], note: Note): boolean {
  if (draft.kind !== 'county-committee') return false;
  const root = tree.find((node) => node.kind === 'county-committee');
  if (root && foldText(root.name) === foldText(draft.name))
    note(draft.row, 'name', 'already-in-tree', { name: short(draft.name) });
  else note(draft.row, 'kind', 'second-county-committee', { name: root?.name ?? '' });
  return true;
}

function supervisorOf(draft: Draft, places: Places, note: Note): Place | null {
  if (draft.supervisor === '') {
    note(draft.row, 'supervisor', 'supervisor-missing');
    return null;
  }
  const found = places.findAbove(draft.supervisor, draft.kind ?? '');
  const value = short(draft.supervisor);
  if (found.length === 0) note(draft.row, 'supervisor', 'supervisor-unknown', { value });
  // Which one is meant may depend on the kind, and that is not known when it is wrong itself.
  if (found.length > 1 && draft.kind !== null)
    note(draft.row, 'supervisor', 'supervisor-ambiguous', { value, count: found.length });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function administratorOf(draft: Draft, places: Places, note: Note): Place | null {
  if (draft.administrator === '') return null;
  const found = places.find(draft.administrator);
  const value = short(draft.administrator);
  if (found.length === 0) note(draft.row, 'administrator', 'administrator-unknown', { value });
  if (found.length > 1)
    note(draft.row, 'administrator', 'administrator-ambiguous', { value, count: found.length });
  const [only] = found;
  if (found.length !== 1 || !only) return null;
  if (only.in === 'file' && only.draft === draft) note(draft.row, 'administrator', 'administrator-itself');
  return only;
}

function checkPlace(draft: Draft, supervisor: Place, note: Note): void {
  const above = organisationAt(supervisor);
  if (draft.kind !== null && above.kind !== null && !mayStandUnder(draft.kind, above.kind))
    note(draft.row, 'supervisor', 'kind-not-under', { kind: draft.kind, above: above.kind });
  const ended = supervisor.in === 'tree' ? supervisor.node.dissolvedOn : null;
  if (draft.foundedOn === null || above.foundedOn === null) return;
  if (draft.foundedOn < above.foundedOn || (ended !== null && ended <= draft.foundedOn)) {
    const field = draft.foundedGiven ? 'founded-on' : 'supervisor';
    note(draft.row, field, 'supervisor-not-there-then', { date: draft.foundedOn });
  }
}

/** Rows that stand, by way of others, under themselves. */
function noteCycles(placed: readonly Placed[], note: Note): Set<Draft> {
  const above = new Map(
    placed.flatMap((p) => (p.supervisor?.in === 'file' ? [[p.draft, p.supervisor.draft] as const] : [])),
  );
  const circling = new Set<Draft>();
  const done = new Set<Draft>();
  for (const { draft } of placed) {
    const way: Draft[] = [];
    const seen = new Map<Draft, number>();
    let at: Draft | undefined = draft;
    while (at && !done.has(at) && !seen.has(at)) {
      seen.set(at, way.length);
      way.push(at);
      at = above.get(at);
    }
    if (at && seen.has(at)) {
      const circle = way.slice(seen.get(at));
      const rows = circle.map((d) => d.row).sort((a, b) => a - b);
      for (const one of circle) {
        circling.add(one);
        note(one.row, 'supervisor', 'cycle', { rows: rows.slice(0, 10).join('、') });
      }
    }
    for (const one of way) done.add(one);
  }
  return circling;
}

/** Two of one name under one supervisor, in the tree or said in two ways in the file; codes that are given out. */
function noteSiblings(placed: readonly Placed[], tree: readonly PresentOrganisation[], note: Note): void {
  const key = (supervisor: string | number, name: string): string => `${supervisor} ${foldText(name)}`;
  const there = new Set(tree.map((node) => key(node.supervisorId ?? '', node.name)));
  const holders = new Map(
    tree.flatMap((node) => (node.code === null ? [] : [[foldText(node.code), node.name]])),
  );
  const rowOf = new Map<string, number>();
  for (const { draft, supervisor } of placed) {
    const holder = draft.code === null ? undefined : holders.get(foldText(draft.code));
    if (holder !== undefined) note(draft.row, 'code', 'code-taken', { name: holder });
    if (!supervisor || draft.name === '') continue;
    const own = key(supervisor.in === 'tree' ? supervisor.node.id : supervisor.draft.row, draft.name);
    const other = rowOf.get(own);
    if (there.has(own)) note(draft.row, 'name', 'already-in-tree', { name: short(draft.name) });
    else if (other !== undefined) note(draft.row, 'name', 'duplicate-in-file', { other });
    else rowOf.set(own, draft.row);
  }
}
