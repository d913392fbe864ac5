/**
 * Puts groups of gauges into rows of at most `width` gauges, groups unbroken where they fit, the
 * fullest fit first and otherwise in the order given. A group wider than a row is cut into pieces.
 */
export function packGroups<T>(
  groups: readonly { readonly id: string; readonly items: readonly T[] }[],
  width: number,
): { id: string; items: T[] }[][] {
  const pieces = groups.flatMap((group) => {
    const cut: { id: string; items: T[] }[] = [];
    for (let from = 0; from < group.items.length; from += width) {
      cut.push({ id: group.id, items: group.items.slice(from, from + width) });
    }
    return cut;
  });
  const rows: { id: string; items: T[] }[][] = [];
  while (pieces.length > 0) {
    const row: { id: string; items: T[] }[] = [];
    let free = width;
    while (free > 0) {
      const room = free;
      const widest = Math.max(0, ...pieces.filter((p) => p.items.length <= room).map((p) => p.items.length));
      const wanted = row.length === 0 ? pieces[0] : pieces.find((p) => p.items.length === widest);
      if (!wanted || wanted.items.length > free) break;
      row.push(wanted);
      pieces.splice(pieces.indexOf(wanted), 1);
      free -= wanted.items.length;
    }
    rows.push(row);
  }
  return rows;
}
