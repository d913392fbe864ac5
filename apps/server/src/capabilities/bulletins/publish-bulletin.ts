import type { Bulletin, publishBulletin as contract } from '@lianchuang/domain/bulletins/contract';
import { formatDocumentNumber } from '@lianchuang/domain/bulletins/document-number';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty, selectPeriod } from '../periods/public.ts';
import { publish } from '../publications/public.ts';
import { numbersGiven, presentBulletin, readBulletin } from './store.ts';

/**
 * Gives a draft its number and date and puts it on the public page (R4.3). A number once given stays. Throws `not-found`,
 * `stale-version`, `bulletin-published`, `document-number-taken`, `document-number-kept`, `invalid-input`.
 */
export async function publishBulletin(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Bulletin> {
  const row = await readBulletin(tx, params.id, true);
  if (row.version !== body.version) throw stale(await presentBulletin(tx, actor, row));
  if (row.state !== 'draft') throw new ProblemError('bulletin-published', 409);
  const period = await selectPeriod(tx, row.period_id);
  if (body.issuedOn > tx.today || body.issuedOn <= (period?.ends_on ?? '')) {
    throw new ProblemError('invalid-input', 422, {
      errors: [
        { field: 'issuedOn', code: 'issued-outside', params: { from: period?.ends_on ?? '', to: tx.today } },
      ],
    });
  }
  const year = Number(body.issuedOn.slice(0, 4));
  // Recalled to be corrected, it comes back under its own number.
  if (row.number !== null && (row.code !== body.code || row.number !== body.documentNumber)) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'documentNumber', code: 'document-number-kept', params: { number: row.number } }],
    });
  }
  const own = row.code === body.code && row.document_year === year && row.number === body.documentNumber;
  if (!own && (await numbersGiven(tx, body.code, year)).includes(body.documentNumber)) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'documentNumber', code: 'document-number-taken' }],
    });
  }
  await tx.run(
    `update bulletin set state = 'published', code = $3, document_year = $4, number = $5, issued_on = $6, version = version + 1
     where county_id = $1 and id = $2`,
    [tx.countyId, row.id, body.code, year, body.documentNumber, body.issuedOn],
  );
  const number = formatDocumentNumber({ code: body.code, year, number: body.documentNumber });
  await publish(tx, {
    organisation: { id: row.organisation_id, path: row.path },
    kind: 'bulletin',
    sourceId: row.id,
    number,
    title: row.title,
    blocks: row.blocks,
    publishedOn: body.issuedOn,
    publishedBy: actor.displayName,
  });
  await writeAudit(tx, actor, {
    action: 'publish-bulletin',
    entity: 'bulletin',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { number, title: row.title, issuedOn: body.issuedOn },
  });
  await markAllDirty(tx);
  return await presentBulletin(tx, actor, await readBulletin(tx, row.id));
}
