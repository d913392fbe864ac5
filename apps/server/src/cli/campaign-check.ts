import { burden } from '@lianchuang/domain/campaign/burden';
import { computedMeasures } from '@lianchuang/domain/campaign/computed-measures';
import { type IssueLanguage, issueMessage } from '@lianchuang/domain/campaign/issue-messages';
import { type Command, Option } from 'commander';
import { formatCheck } from '../capabilities/campaign/format-check.ts';
import { campaignCommand } from './campaign-command.ts';
import { readCampaignFolder } from './read-campaign-folder.ts';

/**
 * `lianchuang campaign check DIR [--json] [--lang L]`: every mistake with file, line and column, else the burden
 * of each form. Exit code 0 in order, 1 mistakes, 2 wrong use (R3.1, R3.2).
 */
export function addCampaignCheck(program: Command): void {
  campaignCommand(program)
    .command('check')
    .description('检查定义文件夹,列出错误的文件、行、列和填报负担 / check a definition folder')
    .argument('<dir>', '定义文件夹 / definition folder')
    .option('--json', '输出 JSON / print JSON')
    .addOption(new Option('--lang <lang>', '语言 / language').choices(['zh-Hans', 'en']).default('zh-Hans'))
    .action(async (folder: string, options: { json?: boolean; lang: IssueLanguage }) => {
      const { loaded, issues, exitCode } = await readCampaignFolder(folder);
      const burdens = loaded ? burden(loaded.definition, computedMeasures) : [];
      if (options.json) {
        const list = issues.map((found) => ({ ...found, message: issueMessage(found, options.lang) }));
        const result = { ok: exitCode === 0, hash: loaded?.hash ?? null, issues: list, burden: burdens };
        process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
      } else {
        const out = exitCode === 0 ? process.stdout : process.stderr;
        out.write(`${formatCheck(issues, burdens, options.lang)}\n`);
      }
      process.exitCode = exitCode;
    });
}
