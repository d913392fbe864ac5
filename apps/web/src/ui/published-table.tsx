import { editedCells, type PublicationTable } from '@lianchuang/domain/publications/tables';
import { useTranslation } from 'react-i18next';

/** A table of a document or notice. Cells put into other words bear a mark, and below stands what the figures gave. */
export function PublishedTable({ table }: { table: PublicationTable }) {
  const { t } = useTranslation();
  const { columns, rows } = table;
  const edited = editedCells(table);
  const mark = (row: number, column: number) =>
    edited.some((cell) => cell.row === row && cell.column === column) ? '※' : '';
  return (
    <>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={columns[c] ?? c} data-column={columns[c]}>
                  {cell}
                  {mark(r, c)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {edited.length > 0 ? (
        <p>
          {t('public.edited', {
            cells: edited
              .map(({ row, column, assembled }) => `${nameOf(table, row, column)}“${assembled}”`)
              .join('、'),
          })}
        </p>
      ) : null}
    </>
  );
}

/** What a cell is called: its row, by the first cell as the figures gave it, and its column. */
export function nameOf({ columns, rows, assembled }: PublicationTable, row: number, column: number): string {
  const first = (assembled ?? rows)[row]?.[0] ?? '';
  return column === 0 ? first : `${first} ${columns[column] ?? ''}`;
}
