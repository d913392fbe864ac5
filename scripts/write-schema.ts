// Writes apps/server/db/schema.sql from a freshly migrated database: `node scripts/write-schema.ts` after a migration.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../apps/server/src/platform/db/migrate.ts';
import { readSchema } from '../apps/server/src/platform/db/read-schema.ts';
import { startEmbeddedServer } from '../apps/server/src/platform/postgres/embedded-server.ts';

const data = mkdtempSync(join(tmpdir(), 'lianchuang-schema-'));
// PostgreSQL runs as another user when this runs as root.
chmodSync(data, 0o755);
const server = await startEmbeddedServer(data);
try {
  await migrate(server.ownerUrl);
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  writeFileSync(new URL('../apps/server/db/schema.sql', import.meta.url), await readSchema(client));
  await client.end();
} finally {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
