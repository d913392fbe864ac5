import type { definitionVersionSchema } from '@lianchuang/domain/campaign/contract';
import type { Definition } from '@lianchuang/domain/campaign/definition';
import type { z } from 'zod';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';

export type VersionView = z.output<typeof definitionVersionSchema>;

/** The versions of the county's definition, latest first, without their text. */
export function selectVersions(tx: ReadTx): Promise<VersionView[]> {
  return tx.many<VersionView>(
    `select id, valid_from as "validFrom", note, created_at as "createdAt", created_by as "createdBy", hash, changes
     from definition_version where county_id = $1 order by id desc`,
    [tx.countyId],
  );
}

/** Adds a version under the next number and returns it. */
export async function insertVersion(
  tx: WriteTx,
  version: {
    validFrom: string;
    note: string;
    definition: Definition;
    sourceText: string;
    changes: VersionView['changes'];
    hash: string;
    by: string;
  },
): Promise<VersionView> {
  const row = await tx.maybe<VersionView>(
    `insert into definition_version (county_id, id, valid_from, note, definition, source_text, changes, hash, created_by, created_at)
     select $1, (select coalesce(max(id), 0) + 1 from definition_version where county_id = $1), $2, $3, $4, $5, $6, $7, $8, $9
     returning id, valid_from as "validFrom", note, created_at as "createdAt", created_by as "createdBy", hash, changes`,
    [
      tx.countyId,
      version.validFrom,
      version.note,
      JSON.stringify(version.definition),
      version.sourceText,
      JSON.stringify(version.changes),
      version.hash,
      version.by,
      tx.now,
    ],
  );
  if (!row) throw new Error('a version was not written');
  return row;
}
