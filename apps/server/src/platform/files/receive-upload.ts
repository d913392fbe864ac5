import type { FastifyRequest } from 'fastify';
import type { WriteTx } from '../db/database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { FileStore } from './file-store.ts';

const limit = 20 * 1024 * 1024;
/** What may be attached; decided by the first bytes, not by what the sender says. */
const kinds: readonly { type: string; starts: readonly number[]; at?: number }[] = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/webp', starts: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46] },
  { type: 'application/vnd.openxmlformats-officedocument', starts: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'application/msword', starts: [0xd0, 0xcf, 0x11, 0xe0] },
];

export interface ReceivedFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** As the sender called it, without what a file name must not hold. */
  readonly name: string;
}

/**
 * Keeps the file of an upload: photographs, PDF and office documents up to 20 MB.
 * Throws `file-missing`, `file-type`, `file-too-large`.
 */
export async function receiveUpload(files: FileStore, request: FastifyRequest): Promise<ReceivedFile> {
  const part = await request.file();
  if (!part) throw new ProblemError('file-missing', 422);
  let mediaType = '';
  const kept = await files.put(part.file, limit, (firstBytes) => {
    const kind = kinds.find((k) => k.starts.every((byte, i) => firstBytes[(k.at ?? 0) + i] === byte));
    if (!kind) throw new ProblemError('file-type', 422, { params: { name: part.filename.slice(0, 80) } });
    mediaType = kind.type;
  });
  if (kept.size === 0) throw new ProblemError('file-missing', 422);
  if (part.file.truncated) throw new ProblemError('file-too-large', 413, { params: { megabytes: 20 } });
  const name = part.filename.replaceAll(/[\p{Cc}/\\]/gu, '').slice(0, 200) || 'file';
  return { ...kept, mediaType, name };
}

/** Notes a kept file as one of the county's, so that rows may name it. */
export async function noteFile(tx: WriteTx, file: ReceivedFile): Promise<void> {
  await tx.run(
    'insert into file (county_id, sha256, size, media_type, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [tx.countyId, file.sha256, file.size, file.mediaType, tx.now],
  );
}
