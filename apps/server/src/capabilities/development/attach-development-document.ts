import type { attachDevelopmentDocument as contract } from '@lianchuang/domain/development/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import { attachableKinds, noteFile, receiveFile } from '../../platform/files/receive-file.ts';
import { idempotencyKey } from '../../platform/http/once.ts';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { selectDocuments } from './documents-store.ts';
import { selectPerson } from './store.ts';

/**
 * Attaches a document to a step of a person: the application, records of talks and votes (R1.5). Throws what
 * receiveFile throws, `not-found`. The same key attaches once; with another file it is refused.
 */
export async function attachDevelopmentDocument({
  platform,
  actor,
  input,
  request,
}: DirectCall<{ id: string }, z.output<(typeof contract)['query']>, unknown>): Promise<
  z.output<(typeof contract)['response']>
> {
  const key = idempotencyKey(request);
  // Refused before a byte is kept, when the person is out of reach.
  await platform.db.read(actor.scope, (tx) => selectPerson(tx, input.params.id));
  const kept = await receiveFile(platform.files, request, attachableKinds);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await selectPerson(tx, input.params.id, true);
    await noteFile(tx, kept);
    const added = await tx.run(
      `insert into development_document (county_id, id, person_id, path, act, sha256, name, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (county_id, id) do nothing`,
      [
        tx.countyId,
        key,
        row.id,
        row.path,
        input.query.act,
        kept.sha256,
        kept.name,
        actor.displayName,
        tx.now,
      ],
    );
    const same = await tx.maybe(
      'select 1 from development_document where county_id = $1 and id = $2 and person_id = $3 and sha256 = $4',
      [tx.countyId, key, row.id, kept.sha256],
    );
    if (!same) throw new ProblemError('idempotency-key-reused', 409);
    if (added > 0) {
      await writeAudit(tx, actor, {
        action: 'attach-document',
        entity: 'development-person',
        entityId: row.id,
        organisation: row.organisation_name,
        detail: { act: input.query.act, name: kept.name, sha256: kept.sha256, size: kept.size },
      });
    }
    const document = (await selectDocuments(tx, row.id)).find((d) => d.id === key);
    if (!document) throw notFound('document');
    return document;
  });
}
