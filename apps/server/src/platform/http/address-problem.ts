import { SettingsError } from '../config/read-settings.ts';

/** Why an address cannot be listened on, as one sentence; any other error as it is. */
export function addressProblem(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new SettingsError(
      `端口 ${port} 已被占用,请用 --port 换一个 / port ${port} is in use, choose another with --port`,
    );
  if (code === 'EACCES')
    return new SettingsError(
      `没有权限使用端口 ${port},请用 --port 换一个 1024 以上的 / port ${port} is not allowed for this user, choose one above 1024 with --port`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EINVAL')
    return new SettingsError(
      `本机没有地址 ${host},请改 --host / this machine has no address ${host}, change --host`,
    );
  return error;
}
