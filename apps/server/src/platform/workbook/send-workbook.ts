import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyReply } from 'fastify';
import { type SheetContent, writeWorkbook } from './write-workbook.ts';

/** Answers a workbook as a download under an ASCII name; the screen gives it a Chinese one. */
export async function sendWorkbook(
  reply: FastifyReply,
  name: string,
  sheets: readonly SheetContent[],
): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  await writeWorkbook(stream, sheets);
  void reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .header('cache-control', 'no-store');
  return await bytes;
}
