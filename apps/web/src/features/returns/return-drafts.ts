import { attachEvidence, type ReturnDetail, saveAnswers } from '@lianchuang/domain/returns/contract';
import { api } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { draftDb } from './draft-db.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { createEvidenceStore, type EvidenceStore } from './evidence-store.ts';
import type { LoadedForm } from './return-query.ts';

interface Drafts {
  readonly answers: DraftStore;
  readonly files: EvidenceStore;
}

const open = new Map<string, Drafts>();

/** Changes the return in the cache of queries, so that every page shows what the server answered. */
export function updateLoadedReturn(id: string, change: (detail: ReturnDetail) => ReturnDetail): void {
  queryClient.setQueryData<LoadedForm>(['return', id], (loaded) =>
    loaded ? { ...loaded, detail: change(loaded.detail) } : loaded,
  );
}

/**
 * The changes of one user to one return, of which there is one store for as long as the page lives: leaving the form
 * does not stop what is still to be sent.
 */
export function returnDrafts(owner: string, returnId: string): Drafts {
  const name = `${owner}/${returnId}`;
  const known = open.get(name);
  if (known) return known;
  const mine = () => ({ '[owner+returnId]': [owner, returnId] });
  const answers = createDraftStore({
    now: () => new Date().toISOString(),
    send: (body, key) => api(saveAnswers, { params: { id: returnId }, body, key }),
    keep: async (edits) => {
      await draftDb.edits.bulkPut(edits.map((edit) => ({ ...edit, owner, returnId })));
    },
    drop: async (ids) => {
      await draftDb.edits.bulkDelete(ids.map((id) => [owner, returnId, id] as [string, string, string]));
    },
    restore: () => draftDb.edits.where(mine()).toArray(),
    onSaved: (saved) =>
      updateLoadedReturn(returnId, (detail) => ({
        ...detail,
        version: saved.version,
        progress: saved.progress,
        answers: detail.answers.map((a) => saved.answers.find((s) => s.questionId === a.questionId) ?? a),
      })),
    onPresent: (present) => updateLoadedReturn(returnId, () => present),
    onClosed: () => void queryClient.invalidateQueries({ queryKey: ['return', returnId] }),
  });
  const files = createEvidenceStore({
    newKey: uuidV7,
    upload: ({ key, questionId, name: fileName, file }) =>
      api(attachEvidence, {
        params: { id: returnId },
        query: { questionId },
        key,
        file: file instanceof File ? file : new File([file], fileName, { type: file.type }),
      }),
    keep: async ({ key, questionId, name: fileName, file }) => {
      await draftDb.files.put({ key, owner, returnId, questionId, name: fileName, file });
    },
    drop: (key) => draftDb.files.delete(key),
    restore: () => draftDb.files.where(mine()).toArray(),
    onAttached: (evidence) =>
      updateLoadedReturn(returnId, (detail) => ({
        ...detail,
        answers: detail.answers.map((a) =>
          a.questionId === evidence.questionId
            ? { ...a, evidence: [...a.evidence.filter((e) => e.id !== evidence.id), evidence] }
            : a,
        ),
      })),
  });
  const drafts = { answers, files };
  open.set(name, drafts);
  return drafts;
}

/** Sends what waits in every form opened since the page was loaded. */
export async function flushOpenDrafts(): Promise<void> {
  await Promise.all([...open.values()].flatMap((drafts) => [drafts.answers.flush(), drafts.files.flush()]));
}

addEventListener('online', () => void flushOpenDrafts());
