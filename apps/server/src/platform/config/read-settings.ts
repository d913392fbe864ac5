import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Settings {
  /** Folder of database, files and keys. */
  readonly data: string;
  readonly port: number;
  readonly host: string;
  /** An external PostgreSQL instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Start a real county: no demonstration data. */
  readonly empty: boolean;
  readonly logLevel: string;
}

/** A setting nobody can work with; its message is one clear sentence. */
export class SettingsError extends Error {}

/**
 * Settings from the command line before the environment before defaults: `--port`, `--data`, `--host`, `--empty`,
 * `DATABASE_URL`, `LC_PORT`, `LC_DATA`, `LC_HOST`. Throws `SettingsError`.
 */
export function readSettings(
  options: {
    port?: string | undefined;
    data?: string | undefined;
    host?: string | undefined;
    empty?: boolean | undefined;
  },
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  const portText = options.port ?? env.LC_PORT ?? '8080';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65535) {
    throw new SettingsError(
      `端口应为 0 到 65535 的整数,不能是“${portText}” / --port must be a whole number from 0 to 65535`,
    );
  }
  const databaseUrl = env.DATABASE_URL;
  if (
    databaseUrl !== undefined &&
    !(/^postgres(ql)?:\/\/[^/]+\/.+/.test(databaseUrl) && URL.canParse(databaseUrl))
  ) {
    throw new SettingsError(
      'DATABASE_URL 应形如 postgresql://用户:口令@主机:端口/库名 / DATABASE_URL must look like postgresql://user:password@host:port/name',
    );
  }
  // The password of the role under which the product works is derived from it (`appPassword`).
  if (databaseUrl !== undefined && new URL(databaseUrl).password === '') {
    throw new SettingsError(
      'DATABASE_URL 里没有口令:请给数据库用户设一个长的随机口令并写进网址 / DATABASE_URL holds no password: give its user a long random one and write it into the URL',
    );
  }
  const data = resolve(options.data ?? env.LC_DATA ?? 'data');
  checkFolder(data);
  return {
    data,
    port,
    host: options.host ?? env.LC_HOST ?? '127.0.0.1',
    databaseUrl,
    empty: options.empty ?? false,
    logLevel: env.LC_LOG ?? 'warn',
  };
}

function checkFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new SettingsError(
      `数据目录 ${folder} 是一个文件,不是目录 / --data ${folder} is a file, not a folder`,
    );
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new SettingsError(`数据目录 ${folder} 不能写入 / --data ${folder} cannot be written to`);
  }
}
