import type { InspectionPhoto } from '@lianchuang/domain/inspections/contract';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { attachFile } from '../../platform/files/attach-file.ts';
import { pictureKinds } from '../../platform/files/receive-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { presentPhoto, readInspection, selectItems, showInspection } from './store.ts';

const most = 60;

/**
 * Adds a photograph to a line of a checklist while it is worked on (R3.8). The same key adds it once. Throws `not-found`,
 * `file-missing`, `file-type`, `file-too-large`, `wrong-state`, `unknown-criterion`, `too-many-files`,
 * `idempotency-key-reused`.
 */
export async function attachInspectionPhoto(
  call: DirectCall<{ id: string }, { criterion: string }, unknown>,
): Promise<InspectionPhoto> {
  const { actor, input } = call;
  const { criterion } = input.query;
  const photo = await attachFile(call, {
    kinds: pictureKinds,
    read: (tx, lock) => readInspection(tx, actor, input.params.id, lock),
    table: 'inspection_photo',
    of: (row) => ({ inspection_id: row.id, criterion_id: criterion }),
    check: async (tx, row) => {
      const shown = await showInspection(tx, actor, row.id);
      if (!shown.may.includes('check'))
        throw new ProblemError('wrong-state', 409, { params: { state: row.state, action: 'check' } });
      if (!(await selectItems(tx, row.id)).some((i) => i.criterion_id === criterion)) {
        throw new ProblemError('unknown-criterion', 422, {
          errors: [{ field: 'criterion', code: 'unknown-criterion' }],
        });
      }
      if (shown.photos.length >= most)
        throw new ProblemError('too-many-files', 409, { params: { limit: most } });
    },
    audit: { action: 'attach-inspection-photo', entity: 'inspection', detail: { criterion } },
  });
  return presentPhoto({ ...photo, criterion_id: criterion });
}
