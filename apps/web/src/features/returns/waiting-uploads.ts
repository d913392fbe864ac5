import { getReturn } from '@lianchuang/domain/returns/contract';
import { liveQuery } from 'dexie';
import { api } from '../../lib/api.ts';
import { draftDb } from './draft-db.ts';
import { returnDrafts } from './return-drafts.ts';

/** How many answers and files of the user wait on this device; called again at each change. Ends with the function answered. */
export function watchWaiting(owner: string, changed: (count: number) => void): () => void {
  const subscription = liveQuery(
    async () =>
      (await draftDb.edits.where({ owner }).count()) + (await draftDb.files.where({ owner }).count()),
  ).subscribe({ next: changed, error: () => changed(0) });
  return () => subscription.unsubscribe();
}

/** Sends what was left on this device in forms that are not open now; what asks for a choice waits for its form. */
export async function uploadWaiting(owner: string): Promise<void> {
  const edits = await draftDb.edits.where({ owner }).toArray();
  const files = await draftDb.files.where({ owner }).toArray();
  for (const id of new Set([...edits, ...files].map((row) => row.returnId))) {
    try {
      const drafts = returnDrafts(owner, id);
      drafts.answers.receive(await api(getReturn, { params: { id } }));
      await drafts.answers.flush();
      await drafts.files.flush();
    } catch {
      // No line, or out of reach now: it stays on this device and is shown when the form is opened.
    }
  }
}
