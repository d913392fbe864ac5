// `npm run bench`: every figure as a ratio in one run. `--only recompute,nation` runs parts.
import { parseArgs } from 'node:util';
import { benchNation } from './nation.ts';
import { openBench } from './open-bench.ts';
import { benchRecompute } from './recompute.ts';
import { asMarkdown, type Part } from './report.ts';

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const say = (text: string) => process.stderr.write(`${text}\n`);
const bench = await openBench(say);
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  recompute: () => benchRecompute(bench.product),
  nation: benchNation,
};
try {
  for (const name of options.only?.split(',') ?? Object.keys(parts)) {
    const part = parts[name];
    if (!part) throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(', ')}`);
    say(name);
    process.stdout.write(`${asMarkdown(await part())}\n`);
  }
} finally {
  await bench.close();
}
