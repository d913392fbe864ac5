import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Types are stripped and code is compiled once and kept, not done again at each start. Where the folder cannot be
// written, nothing is kept and all else goes on.
enableCompileCache(fileURLToPath(new URL('../../../.cache/compiled', import.meta.url)));
const { runCommand } = await import('./cli/run-command.ts');
await runCommand(process.argv.slice(2));
