import { type CountyEntry, readCounties } from './read-divisions.ts';
import { sortKeyOf } from './store.ts';

let keys: { entry: CountyEntry; key: string }[] | undefined;

/** Counties by part of the name, by pinyin or its initials, or by the first digits of the code; at most twenty. */
export async function searchCounties(text: string): Promise<CountyEntry[]> {
  const wanted = text.trim().toLowerCase();
  keys ??= (await readCounties()).map((entry) => ({ entry, key: sortKeyOf(entry.name) }));
  return keys
    .filter(
      ({ entry, key }) =>
        entry.code.startsWith(wanted) ||
        entry.name.includes(wanted) ||
        `${entry.province}${entry.city}${entry.name}`.includes(wanted) ||
        key.replaceAll(' ', '').startsWith(wanted.replaceAll(' ', '')) ||
        (key.split('|')[1] ?? '').startsWith(wanted),
    )
    .slice(0, 20)
    .map(({ entry }) => entry);
}
