import { fileURLToPath } from 'node:url';
import type { IssueLanguage } from '@lianchuang/domain/campaign/issue-messages';
import { type Command, Option } from 'commander';
import { formatCheck } from '../capabilities/campaign/format-check.ts';
import { formatDefinition } from '../capabilities/campaign/format-definition.ts';
import { campaignCommand } from './campaign-command.ts';
import { readCampaignFolder } from './read-campaign-folder.ts';

/** The campaign that ships with the product. */
const shipped = fileURLToPath(new URL('../../../../campaigns/advanced-county', import.meta.url));

/**
 * `lianchuang campaign show [DIR] [--json] [--lang L]`: years, standards and targets of a definition folder, the
 * shipped one when none is named; with `--json` the whole definition. Exit codes as `campaign check`.
 */
export function addCampaignShow(program: Command): void {
  campaignCommand(program)
    .command('show')
    .description('显示定义:年度、标准、目标和原文 / show a definition')
    .argument('[dir]', '定义文件夹 / definition folder', shipped)
    .option('--json', '输出 JSON / print JSON')
    .addOption(new Option('--lang <lang>', '语言 / language').choices(['zh-Hans', 'en']).default('zh-Hans'))
    .action(async (folder: string, options: { json?: boolean; lang: IssueLanguage }) => {
      const { loaded, issues, exitCode } = await readCampaignFolder(folder);
      process.exitCode = exitCode;
      if (!loaded) process.stderr.write(`${formatCheck(issues, [], options.lang)}\n`);
      else if (options.json) {
        process.stdout.write(`${JSON.stringify({ hash: loaded.hash, ...loaded.definition }, null, 2)}\n`);
      } else process.stdout.write(`${formatDefinition(loaded.definition, options.lang)}\n`);
    });
}
