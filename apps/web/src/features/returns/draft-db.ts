import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Edit } from './reconcile-edits.ts';

interface KeptEdit extends Edit {
  owner: string;
  returnId: string;
}

/** A file chosen while there was no line, or whose upload has not been answered. `key` makes it arrive once. */
export interface KeptFile {
  key: string;
  owner: string;
  returnId: string;
  questionId: string;
  name: string;
  file: Blob;
}

/** A form as last read, to be opened without a line. */
export interface KeptForm {
  returnId: string;
  owner: string;
  detail: unknown;
  definition: unknown;
}

/** What this device keeps of forms; each row belongs to the user who typed it and is shown to no other. */
export const draftDb = new Dexie('lc-drafts') as Dexie & {
  edits: Table<KeptEdit, [string, string, string]>;
  files: EntityTable<KeptFile, 'key'>;
  forms: EntityTable<KeptForm, 'returnId'>;
};

draftDb.version(1).stores({
  edits: '[owner+returnId+questionId], [owner+returnId], owner',
  files: 'key, [owner+returnId], owner',
  forms: 'returnId, owner',
});
