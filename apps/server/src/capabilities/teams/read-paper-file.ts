import type { filedPaperSchema } from '@lianchuang/domain/teams/terms';
import type { z } from 'zod';
import { notFound } from '../../platform/errors/problem-error.ts';
import { sendFile } from '../../platform/files/send-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { paperTables } from './papers.ts';

/** The bytes of the file of an assessment or of rules in scope. Throws `not-found`. */
export async function readPaperFile({
  platform,
  actor,
  input,
  reply,
}: DirectCall<{ id: string; paper: z.output<typeof filedPaperSchema> }, unknown, unknown>): Promise<unknown> {
  const { id, paper } = input.params;
  const found = await platform.db.read(actor.scope, (tx) =>
    tx.maybe<{ sha256: string; name: string; media_type: string }>(
      `select f.sha256, a.file_name as name, f.media_type from ${paperTables[paper]} a
       join file f on f.county_id = a.county_id and f.sha256 = a.file_sha256
       where a.county_id = $1 and a.id = $2 and a.path >= $3 and a.path < $4 and a.withdrawn_at is null`,
      [tx.countyId, id, tx.scope.lo, tx.scope.hi],
    ),
  );
  if (!found) throw notFound('paper');
  return await sendFile(platform.files, reply, found);
}
