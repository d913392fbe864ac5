import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { appUrlOf } from '../db/app-url.ts';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for a test file: a clone of the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: templateUrl.replace(/\/lianchuang$/, '/postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await admin(`create database ${name} template lianchuang`);
  const ownerUrl = templateUrl.replace(/\/lianchuang$/, `/${name}`);
  return {
    ownerUrl,
    appUrl: appUrlOf(ownerUrl),
    drop: () => admin(`drop database if exists ${name} with (force)`),
  };
}
