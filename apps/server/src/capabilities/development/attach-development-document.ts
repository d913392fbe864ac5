import type { attachDevelopmentDocument as contract } from '@lianchuang/domain/development/contract';
import type { z } from 'zod';
import { attachFile, presentAttached } from '../../platform/files/attach-file.ts';
import { attachableKinds } from '../../platform/files/receive-file.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { selectPerson } from './store.ts';

/**
 * Attaches a document to a step of a person: the application, records of talks and votes (R1.5). Throws `not-found`,
 * `file-missing`, `file-type`, `file-too-large`. The same key attaches once; with another file it is refused
 * (`idempotency-key-reused`).
 */
export async function attachDevelopmentDocument(
  call: DirectCall<{ id: string }, z.output<(typeof contract)['query']>, unknown>,
): Promise<z.output<(typeof contract)['response']>> {
  const { act } = call.input.query;
  const file = await attachFile(call, {
    kinds: attachableKinds,
    read: (tx, lock) => selectPerson(tx, call.input.params.id, lock),
    table: 'development_document',
    of: (row) => ({ person_id: row.id, act }),
    audit: { action: 'attach-document', entity: 'development-person', detail: { act } },
  });
  return { ...presentAttached(file), act };
}
