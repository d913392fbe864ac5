import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { makeDemonstration } from '../capabilities/demonstration/public.ts';
import { demonstrationPassword } from '../capabilities/identity/public.ts';
import { campaignFolder } from '../compose/open-product.ts';
import { ProblemError } from '../platform/errors/problem-error.ts';
import { readSeed } from './read-seed.ts';
import { stepLog } from './step-log.ts';
import { type DataOptions, dataOption, printJson, withProduct } from './with-product.ts';

/** `demo --seed N`: a fictional county of the source's shape in an empty data folder; the same seed gives the same county. */
export function addDemo(program: Command): void {
  dataOption(program.command('demo').description('建立演示县 / make a demonstration county'))
    .option('--seed <n>', '种子 / seed', '1')
    .option('--json', 'JSON')
    .action(async (options: DataOptions & { seed: string; json?: boolean }) => {
      const seed = readSeed(options.seed);
      const log = stepLog();
      const started = performance.now();
      const made = await withProduct(options, async (product) => {
        if (await product.county()) throw new ProblemError('county-exists', 409);
        log.begin('建立演示县 / make the demonstration county');
        return await makeDemonstration(
          { db: product.db, files: product.files, campaignFolder: fileURLToPath(campaignFolder) },
          { seed },
        );
      });
      log.end();
      if (options.json) printJson({ ...made, seconds: Math.round(performance.now() - started) / 1000 });
      else
        process.stdout.write(
          `officer · zhen01 · cun01 · leader · auditor · admin,口令 / password ${demonstrationPassword}\n`,
        );
    });
}
