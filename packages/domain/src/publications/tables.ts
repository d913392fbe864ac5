import type { PublicationBlock } from './contract.ts';

export type PublicationTable = NonNullable<PublicationBlock['table']>;

/** A cell that says something else than the figures did; rows and columns count from 0. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly assembled: string;
}

/** The rows of a table as the figures gave them. */
export const assembledRows = ({ rows, assembled }: PublicationTable): string[][] => assembled ?? rows;

/** Cells of a table that were put into other words (R4.3). */
export function editedCells(table: PublicationTable): EditedCell[] {
  return assembledRows(table).flatMap((cells, row) =>
    cells.flatMap((assembled, column) =>
      table.rows[row]?.[column] === assembled ? [] : [{ row, column, assembled }],
    ),
  );
}

/**
 * An edited table as a draft keeps it: the new cells beside what the figures gave. Null for one that is none of the
 * draft's own tables `known`, or of another shape: figures may be put into other words, not made up (R4.3).
 */
export function keptTable(
  sent: PublicationTable,
  known: readonly PublicationTable[],
): PublicationTable | null {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const assembled = assembledRows(sent);
  const { columns, rows } = sent;
  if (!known.some((table) => same(table.columns, columns) && same(assembledRows(table), assembled)))
    return null;
  const shape = (of: readonly string[][]) => of.map((cells) => cells.length);
  if (!same(shape(rows), shape(assembled))) return null;
  return same(rows, assembled) ? { columns, rows } : { columns, rows, assembled };
}
