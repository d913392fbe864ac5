import type { DevelopmentDetail } from '@lianchuang/domain/development/contract';
import type { ReadTx } from '../../platform/db/database.ts';

/** The documents of a person that were not removed, the oldest first. */
export function selectDocuments(tx: ReadTx, personId: string): Promise<DevelopmentDetail['documents']> {
  return tx.many(
    `select d.id, d.act, d.name, f.size, f.media_type as "mediaType", d.added_by as by, d.added_at as at
     from development_document d join file f on f.county_id = d.county_id and f.sha256 = d.sha256
     where d.county_id = $1 and d.person_id = $2 and d.removed_at is null order by d.added_at, d.id`,
    [tx.countyId, personId],
  );
}
