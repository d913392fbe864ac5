// `npm run coverage`: writes docs/coverage.md anew. Exit code 1 when a test names an id that nobody asked for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coverageReport } from './coverage/coverage-report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { text, without, unknown } = coverageReport(root);
writeFileSync(join(root, 'docs/coverage.md'), text);
for (const id of unknown) process.stderr.write(`unknown id ${id}\n`);
process.stdout.write(`docs/coverage.md; without a test: ${without.join(', ') || 'none'}\n`);
if (unknown.length > 0) process.exitCode = 1;
