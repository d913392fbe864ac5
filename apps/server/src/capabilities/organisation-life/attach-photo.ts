import type { Photo } from '@lianchuang/domain/organisation-life/contract';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { attachFile } from '../../platform/files/attach-file.ts';
import { pictureKinds } from '../../platform/files/receive-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { presentPhoto } from './present.ts';
import { readMeeting } from './store.ts';

const most = 30;

/**
 * Adds a photograph to a meeting: JPEG, PNG or WebP up to 20 MB, thirty at most (R1.11). The same key adds it once.
 * Throws `not-found`, `file-missing`, `file-type`, `file-too-large`, `too-many-photos`, `idempotency-key-reused`.
 */
export async function attachPhoto(call: DirectCall<{ id: string }, unknown, unknown>): Promise<Photo> {
  const photo = await attachFile(call, {
    kinds: pictureKinds,
    read: (tx, lock) => readMeeting(tx, call.input.params.id, lock),
    table: 'meeting_photo',
    of: (row) => ({ meeting_id: row.id }),
    check: (_, row) => {
      if (row.photos >= most) throw new ProblemError('too-many-photos', 409, { params: { limit: most } });
    },
    audit: { action: 'attach-photo', entity: 'meeting' },
  });
  return presentPhoto(photo);
}
