import { useEffect, useMemo, useState } from 'react';
import type { Cell } from '../lib/export-table.ts';
import type { DataColumn } from './data-table-column.ts';

interface Remembered {
  readonly shown?: readonly string[];
  readonly sort?: { readonly key: string; readonly down: boolean } | undefined;
}

function recall(id: string): Remembered {
  try {
    return JSON.parse(localStorage.getItem(`lc.table.${id}`) ?? '{}') as Remembered;
  } catch {
    return {};
  }
}

const inChinese = new Intl.Collator('zh-Hans', { numeric: true });

/** Order of two cells: numbers by size, words by pinyin, empty ones last. */
export function compareCells(a: Cell, b: Cell): number {
  if (a === null || a === '') return b === null || b === '' ? 0 : 1;
  if (b === null || b === '') return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return inChinese.compare(String(a), String(b));
}

/**
 * Search, filter, sort and choice of columns of one table. The choice of columns and the order are remembered
 * on this device under `lc.table.<id>`; `filtered` are the filters to begin with.
 */
export function useTableView<Row>(
  id: string,
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  filtered: Readonly<Record<string, string>> = {},
) {
  const [remembered, setRemembered] = useState<Remembered>(() => recall(id));
  const [words, setWords] = useState('');
  const [filters, setFilters] = useState(filtered);
  useEffect(() => localStorage.setItem(`lc.table.${id}`, JSON.stringify(remembered)), [id, remembered]);

  const shown = useMemo(
    () =>
      columns.filter((column) => (remembered.shown ? remembered.shown.includes(column.key) : !column.hidden)),
    [columns, remembered.shown],
  );
  const visible = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    const found = rows.filter((row) => {
      for (const column of columns) {
        const filter = filters[column.key];
        if (filter && String(column.value(row) ?? '') !== filter) return false;
      }
      return (
        !wanted ||
        columns.some((c) =>
          String(c.value(row) ?? '')
            .toLowerCase()
            .includes(wanted),
        )
      );
    });
    const { sort } = remembered;
    const by = sort && columns.find((column) => column.key === sort.key);
    if (!sort || !by) return found;
    const order = sort.down ? -1 : 1;
    return found.toSorted((a, b) => {
      const [left, right] = [by.value(a), by.value(b)];
      if (left === null || right === null) return compareCells(left, right);
      return order * compareCells(left, right);
    });
  }, [rows, columns, words, filters, remembered]);

  return {
    shown,
    visible,
    words,
    setWords,
    filters,
    setFilter: (key: string, value: string) => setFilters((before) => ({ ...before, [key]: value })),
    sort: remembered.sort,
    /** First click ascending, second descending, third as given. */
    toggleSort: (key: string) =>
      setRemembered((before) => {
        if (before.sort?.key !== key) return { ...before, sort: { key, down: false } };
        return { ...before, sort: before.sort.down ? undefined : { key, down: true } };
      }),
    choose: (keys: readonly string[]) => setRemembered((before) => ({ ...before, shown: keys })),
  };
}
