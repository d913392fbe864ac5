import type { listAssignedPosts as contract } from '@lianchuang/domain/development/post-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { ableSql, dayOf } from './able-sql.ts';
import {
  atOrganisation,
  type OrganisationColumns,
  organisationColumns,
  organisationRefOf,
} from './places.ts';
import { type PostRow, postColumns, postFrom, presentPosts } from './post-store.ts';

/** Posts of members without office, and by village how many of those able hold one (R1.9). */
export async function listAssignedPosts(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<PostRow>(
    `select ${postColumns} from ${postFrom} where t.county_id = $1 and t.path >= $2 and t.path < $3 and ($4::uuid is null or t.organisation_id = $4)
       and ($5 or t.until_on is null or t.until_on >= $6)
     order by t.path, t.from_on, t.id limit ${query.limit}`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, query.organisation ?? null, query.ended === 'true', tx.today],
  );
  const villages = await tx.many<OrganisationColumns & { able: number; holding: number }>(
    `select ${organisationColumns}, a.able, a.holding
     from (${ableSql(dayOf('$2'), "o.path >= $3 and o.path < $4 and o.kind = 'village-branch'")}) a
     cross join lateral (select $1::integer as county_id, a.organisation_id) t ${atOrganisation}
     where o.county_id = $1 order by o.path`,
    [tx.countyId, tx.today, tx.scope.lo, tx.scope.hi],
  );
  return {
    items: await presentPosts(tx, actor, rows),
    total: rows.length,
    villages: villages.map((v) => ({
      organisation: organisationRefOf(v),
      able: v.able,
      holding: v.holding,
    })),
  };
}
