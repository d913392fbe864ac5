import type { Command } from 'commander';
import { verifyChain } from '../capabilities/audit/public.ts';
import { verifyPeriod } from '../capabilities/cycle/public.ts';
import { systemScope } from '../platform/db/scope.ts';
import { type DataOptions, dataOption, printJson, withCounty } from './with-product.ts';

/** `verify`: the seal of every locked period (or one) and the audit chain. Exit code 1 when anything was touched. */
export function addVerify(program: Command): void {
  dataOption(
    program.command('verify').description('校验封存的期次和审计链 / verify seals and the audit chain'),
  )
    .option('--period <id>')
    .option('--json', 'JSON')
    .action(async (options: DataOptions & { period?: string; json?: boolean }) => {
      const result = await withCounty(options, ({ db }, county) =>
        db.read(systemScope(county.county_id), async (tx) => {
          const locked = options.period
            ? [{ id: options.period }]
            : await tx.many<{ id: string }>(
                "select id from period where county_id = $1 and state = 'locked' order by ends_on, id",
                [tx.countyId],
              );
          const periods = [];
          for (const { id } of locked) periods.push({ period: id, ...(await verifyPeriod(tx, id)) });
          return { periods, audit: await verifyChain(tx) };
        }),
      );
      if (options.json) printJson(result);
      else {
        for (const p of result.periods)
          process.stdout.write(`${p.ok ? '✓' : '✗'} ${p.period} ${p.seal?.slice(0, 16) ?? ''}\n`);
        process.stdout.write(
          `${result.audit.ok ? '✓' : '✗'} 审计链 ${result.audit.entries} 条${result.audit.brokenAt === null ? '' : `,第 ${result.audit.brokenAt} 条被改动`}\n`,
        );
      }
      if (!result.audit.ok || result.periods.some((p) => !p.ok)) process.exitCode = 1;
    });
}
