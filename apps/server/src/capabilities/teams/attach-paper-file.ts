import type { filedPaperSchema } from '@lianchuang/domain/teams/terms';
import type { z } from 'zod';
import { takeFile } from '../../platform/files/attach-file.ts';
import { attachableKinds } from '../../platform/files/receive-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { finishChange, mustJudge } from './change-team.ts';
import { paperTables, selectPaper } from './papers.ts';
import { placeOf } from './store.ts';

/**
 * A file to an assessment or to rules, in place of the one there was; sent again it does nothing new.
 * Throws `not-found`, `not-for-own-team`, `file-missing`, `file-type`, `file-too-large`.
 */
export async function attachPaperFile(
  call: DirectCall<{ id: string; paper: z.output<typeof filedPaperSchema> }, unknown, unknown>,
): Promise<{ ok: true }> {
  const { id, paper } = call.input.params;
  return await takeFile(
    call,
    attachableKinds,
    (tx, lock) => selectPaper(tx, paper, id, lock),
    async (tx, row, file) => {
      const place = await placeOf(tx, row.organisation_id);
      if (paper === 'assessment') mustJudge(call.actor, place);
      const changed = await tx.run(
        `update ${paperTables[paper]} set file_sha256 = $3, file_name = $4
         where county_id = $1 and id = $2 and (file_sha256, file_name) is distinct from ($3, $4)`,
        [tx.countyId, id, file.sha256, file.name],
      );
      if (changed > 0)
        await finishChange(tx, call.actor, place, {
          action: 'attach-paper-file',
          detail: { paper, id, name: file.name, sha256: file.sha256, size: file.size },
        });
      return { ok: true };
    },
  );
}
