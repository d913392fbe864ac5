import type { FastifyReply } from 'fastify';
import type { FileStore } from './file-store.ts';

/** The bytes of a kept file. Images and PDF open in place, the rest is saved; nothing in it may run. */
export async function sendFile(
  files: FileStore,
  reply: FastifyReply,
  file: { readonly sha256: string; readonly name: string; readonly media_type: string },
): Promise<unknown> {
  const shown = file.media_type.startsWith('image/') || file.media_type === 'application/pdf';
  return reply
    .header('content-type', shown ? file.media_type : 'application/octet-stream')
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-security-policy',
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
    )
    .header('cache-control', 'private, max-age=300')
    .send(await files.open(file.sha256));
}
