/** Most rows one request gives. */
const most = 500;

/** Every row of a list that is read in pieces, for an export. `read` gives the rows from an offset on and how many there are. */
export async function readAll<Row>(
  read: (piece: { limit: number; offset: number }) => Promise<{ items: readonly Row[]; total: number }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const { items, total } = await read({ limit: most, offset: rows.length });
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}
