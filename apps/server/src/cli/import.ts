import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { importDivisions, importWorkbook } from '../capabilities/organisations/public.ts';
import { systemActor } from '../capabilities/setup/public.ts';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { SettingsError } from '../platform/config/read-settings.ts';
import { systemScope } from '../platform/db/scope.ts';
import { ProblemError } from '../platform/errors/problem-error.ts';
import { readFrom } from './read-from.ts';
import { sayDetail } from './say-problem.ts';
import { type DataOptions, dataOption, printJson, withCounty } from './with-product.ts';

/** `import divisions --county CODE` and `import organisations FILE`: all rows or none, every bad row listed. */
export function addImport(program: Command): void {
  const group = program.command('import').description('导入 / import');

  dataOption(
    group
      .command('divisions')
      .description('按行政区划建立乡镇和村 / townships and villages of a real county'),
  )
    .requiredOption('--county <code>', '县的六位区划代码 / six-digit code')
    .option('--from <date>', '成立日期 / since, e.g. 2007-01-01')
    .option('--json', 'JSON')
    .action(async (options: DataOptions & { county: string; from?: string; json?: boolean }) => {
      if (!/^\d{6}$/.test(options.county))
        throw new SettingsError('--county 应为六位区划代码 / --county must be six digits');
      const from = readFrom(options.from);
      const made = await withCounty(options, ({ db }, county) =>
        db.write(systemScope(county.county_id), async (tx) => {
          const root = await tx.maybe<{ id: string; founded_on: string }>(
            "select id, founded_on from organisation where county_id = $1 and kind = 'county-committee' and dissolved_on is null",
            [tx.countyId],
          );
          if (!root) throw new ProblemError('no-organisations', 422);
          const organisations = await importDivisions(tx, root.id, options.county, from ?? root.founded_on);
          await writeAudit(tx, systemActor, {
            action: 'import-divisions',
            entity: 'county',
            entityId: options.county,
            detail: { organisations },
          });
          return organisations;
        }),
      );
      if (options.json) printJson({ county: options.county, organisations: made });
      else process.stdout.write(`新建 ${made} 个组织 / ${made} organisations created\n`);
    });

  dataOption(
    group
      .command('organisations')
      .argument('<file>', 'xlsx')
      .description('从工作簿导入组织 / organisations from a workbook'),
  )
    .option('--check', '只检查 / only check')
    .option('--from <date>', '成立日期 / since')
    .option('--json', 'JSON')
    .action(
      async (file: string, options: DataOptions & { check?: boolean; from?: string; json?: boolean }) => {
        const from = readFrom(options.from);
        const bytes = await readFile(file).catch(() => {
          throw new SettingsError(`打不开文件 ${file} / the file cannot be read`);
        });
        const result = await withCounty(options, ({ db }, county) =>
          db.write(systemScope(county.county_id), (tx) =>
            importWorkbook(tx, systemActor, bytes, { commit: !options.check, from }),
          ),
        );
        if (options.json) printJson(result);
        else {
          for (const error of result.errors) process.stderr.write(`${sayDetail(error)}\n`);
          process.stdout.write(
            result.committed
              ? `新建 ${result.create.length} 个组织\n`
              : `未导入:${result.errors.length} 处有误\n`,
          );
        }
        if (result.errors.length > 0) process.exitCode = 1;
      },
    );
}
