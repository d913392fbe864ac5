import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { coverageReport } from './coverage-report.ts';
import { namedTests } from './named-tests.ts';
import { requirementIds } from './requirement-ids.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const titles = (source: string) => namedTests(source).map((t) => t.titles.join(' › '));
const id = (family: string, number: number) => `${family}${number}`;

describe('titles of tests', () => {
  it('are found with those of the groups around them, whatever is inside', () => {
    const source = `
      describe('outer', () => { it("one", () => { expect(test).toBe(1); }); describe('inner', () => { test(\`two\`, f); }); });
      const other = { it: (a: string, b: unknown) => [a, b] }; call('three', () => 4);`;
    expect(titles(source)).toEqual(['outer › one', 'outer › inner › two']);
  });

  it('are told for each row of a table of plain values', () => {
    expect(titles(`test.each([['a', 1], ['b', 2 + 3]])('%s costs %d', f)`)).toEqual([
      'a costs 1',
      'b costs %d',
    ]);
    expect(titles(`it.each<[string]>(['x', 'y'])('has %s', f)`)).toEqual(['has x', 'has y']);
    expect(titles(`describe.each(rows)('%s', () => { test('is closed', f); })`)).toEqual(['%s › is closed']);
  });

  it('leave the changing part of a template open', () => {
    expect(titles(['test(`sum of $', '{n} parts`, f)'].join(''))).toEqual(['sum of … parts']);
  });

  it('of skipped and planned tests do not count', () => {
    expect(titles(`test.skip('a', f); it.todo('b'); describe.skip('c', () => { it('d', f); });`)).toEqual([]);
    expect(titles(`test.skipIf(x)('e', f); test.concurrent('g', f);`)).toEqual(['e', 'g']);
  });
});

describe('ids in a title', () => {
  const [t1, t2, t3, r41, r42, r43] = [
    id('T', 1),
    id('T', 2),
    id('T', 3),
    id('R4.', 1),
    id('R4.', 2),
    id('R4.', 3),
  ];

  it('are taken one by one and as ranges', () => {
    expect(requirementIds(`${r41} ${t2} something (${t3})`)).toEqual([r41, t2, t3]);
    expect(requirementIds(`${t1}-${t3}: all`)).toEqual([t1, t2, t3]);
    expect(requirementIds(`${r41} to ${r43}`)).toEqual([r41, r42, r43]);
    expect(requirementIds(`${t1}, ${t1}`)).toEqual([t1]);
  });

  it('are not looked for inside other words', () => {
    expect(requirementIds('GB/T 9704, T1234, XR4.12, ART2')).toEqual([]);
  });
});

describe('docs/coverage.md', () => {
  const report = coverageReport(root);

  it('is what `npm run coverage` would write now', () => {
    expect(readFileSync(join(root, 'docs/coverage.md'), 'utf8')).toBe(report.text);
  });

  it('knows every id that a test names', () => {
    expect(report.unknown).toEqual([]);
  });

  it('finds a test for each requirement of the main job', () => {
    const needed = [
      ...requirementIds(
        [id('R1.', 1), id('R1.', 2), `${id('R3.', 1)}-${id('R3.', 5)}`, id('R3.', 7)].join(' '),
      ),
      ...Array.from({ length: 21 }, (_, i) => id('T', i + 1)),
    ];
    expect(needed).toHaveLength(29);
    expect(needed.filter((wanted) => report.without.includes(wanted))).toEqual([]);
  });
});
