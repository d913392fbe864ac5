// `npm start`: set up what is missing, then run the server on Node 24 and pass signals on to it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb, ensure, root } from './ensure.mjs';

process.stderr.write('联创 Lianchuang\n');
const node = await ensure();
await buildWeb(node);
const child = spawn(node, [join(root, 'apps/server/src/main.ts'), 'start', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl-C reaches the whole group by itself; what is sent to this process alone is handed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) =>
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
);
