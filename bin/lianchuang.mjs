#!/usr/bin/env node
// The command from any folder and any Node from 20 on: finds the right runtime and hands everything over.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb, ensure, root } from '../scripts/ensure.mjs';

const node = await ensure();
const args = process.argv.slice(2);
if (args[0] === 'start') await buildWeb(node);
const child = spawn(node, [join(root, 'apps/server/src/main.ts'), ...args], { stdio: 'inherit' });
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) =>
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
);
