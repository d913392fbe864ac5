import { formatDocumentNumber } from '@lianchuang/domain/bulletins/document-number';
import type { BulletinKind } from '@lianchuang/domain/bulletins/rhythm';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Place } from '../organisations/public.ts';
import { selectPeriod } from '../periods/public.ts';
import { publish } from '../publications/public.ts';
import { gatherDrafts } from './gather-drafts.ts';

export interface Issue {
  readonly place: Pick<Place, 'id' | 'name' | 'path'>;
  readonly code: string;
  readonly number: number;
  readonly issuedOn: string;
  readonly by: string;
}

/**
 * Issues bulletins of many organisations of a period at once, put together from the stored figures as one is; for
 * demonstration data. `inPublic`: those whose copy is put on their public page too.
 */
export async function insertBulletins(
  tx: WriteTx,
  kind: BulletinKind,
  periodId: string,
  issues: readonly Issue[],
  inPublic: (issue: Issue) => boolean,
): Promise<void> {
  const period = await selectPeriod(tx, periodId);
  if (!period || issues.length === 0) return;
  const drafts = await gatherDrafts(
    tx,
    kind,
    period,
    issues.map((issue) => issue.place),
  );
  const made = issues.flatMap((issue) => {
    const draft = drafts.get(issue.place.id);
    return draft ? [{ ...issue, id: tx.uuid(), draft }] : [];
  });
  await tx.run(
    `insert into bulletin (county_id, id, organisation_id, path, kind, period_id, state, title, blocks, code, document_year, number,
       issued_on, created_by, created_at)
     select $1, b.id, b.organisation_id, b.path, $2, $3, 'published', b.title, b.blocks, b.code, extract(year from b.issued_on), b.number,
       b.issued_on, b.by_name, b.issued_on + interval '9 hours'
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::jsonb[], $9::text[], $10::int[], $11::date[], $12::text[])
       as b(id, organisation_id, path, title, blocks, code, number, issued_on, by_name)`,
    [
      tx.countyId,
      kind,
      periodId,
      made.map((b) => b.id),
      made.map((b) => b.place.id),
      made.map((b) => b.place.path),
      made.map((b) => b.draft.title.slice(0, 100)),
      made.map((b) => JSON.stringify(b.draft.blocks)),
      made.map((b) => b.code),
      made.map((b) => b.number),
      made.map((b) => b.issuedOn),
      made.map((b) => b.by),
    ],
  );
  for (const issue of made) {
    if (!inPublic(issue)) continue;
    await publish(tx, {
      organisation: issue.place,
      kind: 'bulletin',
      sourceId: issue.id,
      number: formatDocumentNumber({
        code: issue.code,
        year: Number(issue.issuedOn.slice(0, 4)),
        number: issue.number,
      }),
      title: issue.draft.title,
      blocks: issue.draft.blocks,
      publishedBy: issue.by,
      publishedOn: issue.issuedOn,
    });
  }
}
