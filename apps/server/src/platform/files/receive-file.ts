import type { FastifyRequest } from 'fastify';
import type { WriteTx } from '../db/database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { FileStore } from './file-store.ts';

const limit = 20 * 1024 * 1024;

/** A kind of file, decided by its first bytes, not by what the sender says. */
export interface FileKind {
  readonly type: string;
  readonly starts: readonly number[];
  readonly at?: number;
}

export const pictureKinds: readonly FileKind[] = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/webp', starts: [0x57, 0x45, 0x42, 0x50], at: 8 },
];
const documentKinds: readonly FileKind[] = [
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46] },
  { type: 'application/vnd.openxmlformats-officedocument', starts: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'application/msword', starts: [0xd0, 0xcf, 0x11, 0xe0] },
];

/** What may stand as proof: photographs, PDF and office documents. */
export const attachableKinds: readonly FileKind[] = [...pictureKinds, ...documentKinds];

/** A file as it was sent; its bytes are in the store, its row is not written yet. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

/**
 * Takes the one file of a request, up to 20 MB, of one of the kinds. Throws `file-missing`, `file-type`,
 * `file-too-large`.
 */
export async function receiveFile(
  files: FileStore,
  request: FastifyRequest,
  kinds: readonly FileKind[],
): Promise<ReceivedFile> {
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

/** Writes the row of a received file; the same bytes have one. */
export async function noteFile(tx: WriteTx, file: ReceivedFile): Promise<void> {
  await tx.run(
    'insert into file (county_id, sha256, size, media_type, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [tx.countyId, file.sha256, file.size, file.mediaType, tx.now],
  );
}
