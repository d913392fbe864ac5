import type { Command } from 'commander';

/** The `campaign` group of commands, made the first time it is asked for. */
export function campaignCommand(program: Command): Command {
  const there = program.commands.find((command) => command.name() === 'campaign');
  return there ?? program.command('campaign').description('创建活动定义 / the campaign as data');
}
