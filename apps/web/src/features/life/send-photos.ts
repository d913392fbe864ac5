import { attachPhoto } from '@lianchuang/domain/organisation-life/contract';
import { api } from '../../lib/api.ts';
import type { DraftPhoto } from './meeting-draft.ts';

/** Sends photographs to a meeting one after another; `sent` hears of each, so that a broken line loses none. */
export async function sendPhotos(
  meetingId: string,
  photos: readonly DraftPhoto[],
  sent: (rest: readonly DraftPhoto[]) => void,
): Promise<void> {
  for (const [i, { key, file }] of photos.entries()) {
    await api(attachPhoto, { params: { id: meetingId }, file, key });
    sent(photos.slice(i + 1));
  }
}
