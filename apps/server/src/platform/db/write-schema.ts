// Writes apps/server/db/schema.sql from a freshly migrated database: `node apps/server/src/platform/db/write-schema.ts` after a migration.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedServer } from '../postgres/embedded-server.ts';
import { migrate } from './migrate.ts';
import { readSchema } from './read-schema.ts';

const data = mkdtempSync(join(tmpdir(), 'lianchuang-schema-'));
// PostgreSQL runs as another user when this runs as root.
chmodSync(data, 0o755);
const server = await startEmbeddedServer(data);
try {
  await migrate(server.ownerUrl);
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  writeFileSync(new URL('../../../db/schema.sql', import.meta.url), await readSchema(client));
  await client.end();
} finally {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
