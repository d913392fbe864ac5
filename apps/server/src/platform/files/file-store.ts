import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '../errors/problem-error.ts';

/** Content-addressed files below one folder; the same bytes are kept once. */
export interface FileStore {
  /**
   * Keeps a stream, at most `limit` bytes; throws `file-too-large` and keeps nothing beyond it. `look` sees the first
   * bytes and may refuse by throwing.
   */
  put(
    content: Readable,
    limit: number,
    look?: (firstBytes: Buffer) => void,
  ): Promise<{ sha256: string; size: number }>;
  open(sha256: string): Promise<Readable>;
}

/** Opens (and makes) the store in a folder. */
export async function openFileStore(folder: string): Promise<FileStore> {
  await mkdir(join(folder, 'incoming'), { recursive: true });
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(content, limit, look) {
      const temporary = join(folder, 'incoming', randomUUID());
      const hash = createHash('sha256');
      let size = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          if (size === 0 && look) {
            try {
              look(chunk);
            } catch (error) {
              next(error instanceof Error ? error : new Error(String(error)));
              return;
            }
          }
          size += chunk.length;
          hash.update(chunk);
          next(
            size > limit
              ? new ProblemError('file-too-large', 413, {
                  params: { megabytes: Math.round(limit / 1048576) },
                })
              : null,
            chunk,
          );
        },
      });
      try {
        await pipeline(content, meter, createWriteStream(temporary, { flush: true }));
        const sha256 = hash.digest('hex');
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
        await rename(temporary, placeOf(sha256));
        return { sha256, size };
      } catch (error) {
        await rm(temporary, { force: true });
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
          throw new ProblemError('disk-full', 507);
        throw error;
      }
    },
    async open(sha256) {
      await stat(placeOf(sha256));
      return createReadStream(placeOf(sha256));
    },
  };
}
