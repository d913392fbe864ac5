import { Client } from 'pg';
import { type Settings, SettingsError } from '../config/read-settings.ts';
import { checkOwner } from './check-owner.ts';
import { startEmbeddedServer } from './embedded-server.ts';

export interface DatabaseServer {
  readonly ownerUrl: string;
  readonly adopted: boolean;
  /** Brings a server that died back, where it is ours to start. */
  revive(): Promise<void>;
  stop(ifIdle?: boolean): Promise<void>;
}

/** The PostgreSQL to work on: `DATABASE_URL` (15 or later), else the embedded one. Throws `SettingsError`. */
export async function openDatabaseServer(
  settings: Pick<Settings, 'data' | 'databaseUrl'>,
): Promise<DatabaseServer> {
  if (settings.databaseUrl === undefined) return await startEmbeddedServer(settings.data);
  let client: Client | undefined;
  try {
    client = new Client({ connectionString: settings.databaseUrl, connectionTimeoutMillis: 8000 });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ n: number }>(
      `select current_setting('server_version_num')::int as n`,
    );
    const major = Math.floor((rows[0]?.n ?? 0) / 10000);
    if (major < 15)
      throw new SettingsError(
        `DATABASE_URL 指向 PostgreSQL ${major},需要 15 或更高版本 / PostgreSQL ${major} is too old, 15 or later is needed`,
      );
    await checkOwner(client);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      `连不上 DATABASE_URL 的数据库(${reason}) / the database of DATABASE_URL cannot be reached`,
    );
  } finally {
    await client?.end().catch(() => undefined);
  }
  return {
    ownerUrl: settings.databaseUrl,
    adopted: true,
    revive: async () => undefined,
    stop: async () => undefined,
  };
}
