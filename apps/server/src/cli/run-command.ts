import { Command, CommanderError } from 'commander';
import { SettingsError } from '../platform/config/read-settings.ts';
import { asProblem } from '../platform/errors/as-problem.ts';
import { ProblemError } from '../platform/errors/problem-error.ts';
import { addCampaignCheck } from './campaign-check.ts';
import { addCampaignShow } from './campaign-show.ts';
import { addDemo } from './demo.ts';
import { addImport } from './import.ts';
import { sayProblem } from './say-problem.ts';
import { addStart } from './start.ts';
import { addTargets } from './targets.ts';
import { addUser } from './user-add.ts';
import { addVerify } from './verify.ts';

/** Runs one command. Exit code 0, 1 for a failed check or a refused act, 2 for wrong use. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const program = new Command('lianchuang')
    .description('联创:县域创建活动管理 / a county runs a standards campaign')
    .exitOverride()
    .showHelpAfterError('(用 --help 查看用法 / see --help)');
  addStart(program);
  addDemo(program);
  addCampaignCheck(program);
  addCampaignShow(program);
  addTargets(program);
  addImport(program);
  addUser(program);
  addVerify(program);
  try {
    const [first] = args;
    if (
      first &&
      !first.startsWith('-') &&
      !['help', ...program.commands.map((c) => c.name())].includes(first)
    )
      throw new SettingsError(
        `没有 ${first} 这个命令,用 --help 查看用法 / there is no command ${first}, see --help`,
      );
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof SettingsError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else if (error instanceof ProblemError) {
      process.stderr.write(sayProblem(error));
      process.exitCode = 1;
    } else if (error instanceof Error) {
      const problem = asProblem(error);
      // What has no sentence is a mistake of ours: its trace is what helps.
      if (problem.code === 'server-error') throw error;
      process.stderr.write(sayProblem(problem));
      process.exitCode = 1;
    } else throw error;
  }
}
