import { readKey } from '../auth/keys.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { FieldKeys } from './field-sealer.ts';

/**
 * The keys of sealed fields: `LC_FIELD_KEYS` (`1:KEY` or `1:OLD,2:NEW`, each 32 bytes in base64url), else key 1 from
 * the file `field-key` in the folder of keys, made the first time. Throws `key-unreadable`.
 */
export async function readFieldKeys(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<FieldKeys> {
  const written = env.LC_FIELD_KEYS ?? `1:${await readKey(folder, 'field-key')}`;
  const keys = new Map<number, Uint8Array>();
  for (const entry of written.split(',')) {
    const [, number, text] = /^\s*(\d{1,3}):([A-Za-z0-9_-]{43})=?\s*$/.exec(entry) ?? [];
    const key = Buffer.from(text ?? '', 'base64url');
    if (key.length !== 32 || Number(number) < 1 || Number(number) > 255) {
      throw new ProblemError('key-unreadable', 500, { params: { file: 'LC_FIELD_KEYS' } });
    }
    keys.set(Number(number), key);
  }
  return keys;
}
