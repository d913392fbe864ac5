import { expect, test } from 'vitest';
import { readAll } from './read-all.ts';

test('a list of any length is read to its end, also when rows go meanwhile', async () => {
  const all = Array.from({ length: 1201 }, (_, i) => i);
  const read = async ({ limit, offset }: { limit: number; offset: number }) => ({
    items: all.slice(offset, offset + limit),
    total: all.length,
  });
  expect(await readAll(read)).toEqual(all);
  expect(
    await readAll(async (piece) => ({ items: (await read(piece)).items.slice(0, 7), total: 14 })),
  ).toHaveLength(14);
  expect(await readAll(async () => ({ items: [], total: 3 }))).toEqual([]);
});
