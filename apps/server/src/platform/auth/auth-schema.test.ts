import { getMigrations } from 'better-auth/db/migration';
import { twoFactor, username } from 'better-auth/plugins';
import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';

it('the tables written by hand are those better-auth asks for', async () => {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.ownerUrl, options: '-c search_path=auth' });
  try {
    const { toBeAdded, toBeCreated } = await getMigrations({
      database: pool,
      secret: 'a-secret-for-tests-0123456789-abcdefghij',
      rateLimit: { storage: 'database' },
      plugins: [username({ displayUsername: false }), twoFactor()],
    });
    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
  } finally {
    await pool.end();
    await database.drop();
  }
});
