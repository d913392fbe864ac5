import type { OrganisationKind } from '@lianchuang/domain/organisations/kinds';
import type { SheetRow } from '../../platform/workbook/cell.ts';
import { type MatchedColumn, matchColumns } from '../../platform/workbook/match-columns.ts';
import { organisationAt, type Place, type PresentOrganisation } from './find-places.ts';
import { type OrganisationField, organisationHeadings, requiredFields } from './organisation-columns.ts';
import { type Placed, placeOrganisations } from './place-organisations.ts';
import { type ImportError, type Note, readOrganisationRows } from './read-organisation-rows.ts';

/** An organisation to be made: what it stands under is one of the tree (`id`) or another row (`row`). */
export interface PlannedOrganisation {
  readonly row: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly code: string | null;
  readonly foundedOn: string;
  readonly supervisor: Above;
  readonly administrator: Above | null;
}
export type Above =
  | { readonly id: string; readonly name: string }
  | { readonly row: number; readonly name: string };

export interface ParsedWorkbook {
  readonly columns: { heading: string; field: string | null }[];
  /** Rows without an error, supervisors before those below them. */
  readonly create: PlannedOrganisation[];
  /** Every mistake, by row and then by column. */
  readonly errors: ImportError[];
}

/**
 * What a sheet of organisations would add to a tree, and everything that is wrong with it, row by row (R1.1, R1.2).
 * `from`: the day they begin on where a row names none, `2008-01-31`.
 */
export function parseOrganisationWorkbook(
  rows: readonly SheetRow[],
  tree: readonly PresentOrganisation[],
  from: string,
): ParsedWorkbook {
  const table = matchColumns(rows, organisationHeadings);
  const headerRow = table?.headerRow ?? rows[0]?.number ?? 1;
  const missing = requiredFields.filter((field) => !table?.has(field));
  if (!table || missing[0]) {
    const columns = missing.map((field) => organisationHeadings[field][0]).join('、');
    const error = {
      row: headerRow,
      column: '',
      field: missing[0] ?? 'name',
      code: 'column-missing',
      params: { columns },
    };
    return { columns: table ? headingsOf(table.columns) : [], create: [], errors: [error] };
  }
  const errors: (ImportError & { field: OrganisationField })[] = [];
  const note: Note = (row, field, code, params) => {
    errors.push({ row, column: table.letterOf(field), field, code, ...(params ? { params } : {}) });
  };
  const drafts = readOrganisationRows(table, from, note);
  if (drafts.length === 0) note(headerRow, 'name', 'no-rows');
  const placed = placeOrganisations(drafts, tree, note);
  const bad = new Set(errors.map((error) => error.row));
  return {
    columns: headingsOf(table.columns),
    create: supervisorsFirst(placed.filter((p) => !bad.has(p.draft.row))).flatMap(planOf),
    errors: errors.sort(
      (a, b) => a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : 1),
    ),
  };
}

function headingsOf(columns: readonly MatchedColumn<OrganisationField>[]): ParsedWorkbook['columns'] {
  return columns.map(({ heading, field }) => ({ heading, field }));
}

function planOf({ draft, supervisor, administrator }: Placed): PlannedOrganisation[] {
  const { row, name, kind, code, foundedOn } = draft;
  if (kind === null || foundedOn === null || supervisor === null) return [];
  return [
    {
      row,
      name,
      kind,
      code,
      foundedOn,
      supervisor: aboveOf(supervisor),
      administrator: administrator && aboveOf(administrator),
    },
  ];
}

function aboveOf(place: Place): Above {
  const { name } = organisationAt(place);
  return place.in === 'tree' ? { id: place.node.id, name } : { row: place.draft.row, name };
}

function supervisorsFirst(placed: readonly Placed[]): Placed[] {
  const byRow = new Map(placed.map((p) => [p.draft.row, p]));
  const depths = new Map<number, number>();
  // Rows in a circle are bad and not among these, so every way up ends.
  const depthOf = (one: Placed): number => {
    const known = depths.get(one.draft.row);
    if (known !== undefined) return known;
    const above = one.supervisor?.in === 'file' ? byRow.get(one.supervisor.draft.row) : undefined;
    const depth = above ? depthOf(above) + 1 : 0;
    depths.set(one.draft.row, depth);
    return depth;
  };
  return [...placed].sort((a, b) => depthOf(a) - depthOf(b));
}
