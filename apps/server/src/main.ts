import { tuneRuntime } from './tune-runtime.ts';

tuneRuntime();
const { runCommand } = await import('./cli/run-command.ts');
await runCommand(process.argv.slice(2));
