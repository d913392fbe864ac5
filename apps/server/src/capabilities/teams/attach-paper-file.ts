import type { filedPaperSchema } from '@lianchuang/domain/teams/terms';
import type { z } from 'zod';
import { attachableKinds, noteFile, receiveFile } from '../../platform/files/receive-file.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { finishChange, mustJudge } from './change-team.ts';
import { paperTables, selectPaper } from './papers.ts';
import { placeOf } from './store.ts';

/**
 * A file to an assessment or to rules, in place of the one there was; sent again it does nothing new.
 * Throws `not-found`, `not-for-own-team`, `file-missing`, `file-type`, `file-too-large`.
 */
export async function attachPaperFile({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string; paper: z.output<typeof filedPaperSchema> }, unknown, unknown>): Promise<{
  ok: true;
}> {
  idempotencyKey(request);
  const { id, paper } = input.params;
  // Refused before a byte is kept, when the paper is out of reach.
  await platform.db.read(actor.scope, (tx) => selectPaper(tx, paper, id));
  const file = await receiveFile(platform.files, request, attachableKinds);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await selectPaper(tx, paper, id, true);
    const place = await placeOf(tx, row.organisation_id);
    if (paper === 'assessment') mustJudge(actor, place);
    await noteFile(tx, file);
    const changed = await tx.run(
      `update ${paperTables[paper]} set file_sha256 = $3, file_name = $4
       where county_id = $1 and id = $2 and (file_sha256, file_name) is distinct from ($3, $4)`,
      [tx.countyId, id, file.sha256, file.name],
    );
    if (changed > 0)
      await finishChange(tx, actor, place, {
        action: 'attach-paper-file',
        detail: { paper, id, name: file.name, sha256: file.sha256, size: file.size },
      });
    return { ok: true };
  });
}
