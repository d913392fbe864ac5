// `npm run bench`: every figure as a ratio in one run. `--only list,growth` runs parts, `--write FILE` keeps the page.
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchGrowth } from './growth.ts';
import { benchImport } from './import.ts';
import { benchList } from './list.ts';
import { benchNation } from './nation.ts';
import { openBench } from './open-bench.ts';
import { benchPages } from './pages.ts';
import { benchPublic } from './public.ts';
import { benchRecompute } from './recompute.ts';
import { asMarkdown, type Part } from './report.ts';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, write: { type: 'string' } },
});
const started = performance.now();
const say = (text: string) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
const bench = await openBench(say);
/** Growth comes last: it leaves a hundred counties behind. */
const parts: Readonly<Record<string, () => Promise<Part | Part[]>>> = {
  recompute: () => benchRecompute(bench.product),
  list: () => benchList(bench.product),
  public: () => benchPublic(bench.product),
  nation: benchNation,
  pages: benchPages,
  import: () => benchImport(bench),
  growth: () => benchGrowth(bench.product),
};
const loads = [loadavg()[0] as number];
const pages: string[] = [];
try {
  for (const name of options.only?.split(',') ?? Object.keys(parts)) {
    const part = parts[name];
    if (!part) throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(', ')}`);
    say(name);
    const page = [await part()].flat().map(asMarkdown).join('\n');
    process.stdout.write(`${page}\n`);
    pages.push(page);
    loads.push(loadavg()[0] as number);
  }
} finally {
  await bench.close();
}
say('done');
if (options.write) writeFileSync(options.write, `${[head(), ...pages].join('\n')}`);

function head(): string {
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  const load = (value: number) => value.toFixed(1);
  return `# Bench

\`${command}\` printed this and wrote it down, in ${((performance.now() - started) / 60_000).toFixed(1)} minutes, on ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}) with Node ${process.versions.node}. The load of the machine lay between ${load(Math.min(...loads))} and ${load(Math.max(...loads))}: where that is more than the cores, other work ran beside, and times are longer than they would be alone.

Read the ratios: both sides of one were measured in turn in the same run, so that other work met both alike. On a busy machine they move by up to a fifth from run to run (the lines of one county under Growth ought to read 1.00), and single times by a factor of two or more. A goal in milliseconds is marked as it was measured, on the machine as it was.
`;
}
