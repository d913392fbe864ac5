import type { listOrganisations as contract, Organisation } from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { parentsFirst } from './read-tree.ts';
import { organisationColumns } from './store.ts';

/** The part of the tree one may see as of a date, parents first, with the names above it (R1.1, R1.2). */
export async function listOrganisations(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const asOf = query.asOf ?? tx.today;
  const rows = await tx.many<Organisation>(
    `select ${organisationColumns} from organisation_version v
     join organisation o on o.county_id = v.county_id and o.id = v.organisation_id
     where v.county_id = $1 and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2)
       and o.founded_on <= $2 and (o.dissolved_on is null or o.dissolved_on > $2)
       and ($3::text is null or o.kind = $3)
       and ($4::text is null or v.name like '%' || $4 || '%' or v.sort_key like '%' || lower($4) || '%' or o.code = $4)
       and ($5::uuid is null or exists (select 1 from organisation u where u.county_id = o.county_id and u.id = $5
         and o.path >= u.path and o.path < left(u.path, -1) || '/'))
     order by v.sort_key, o.label`,
    [
      tx.countyId,
      asOf,
      query.kind ?? null,
      query.q ? query.q.replaceAll(/[\\%_]/g, '\\$&') : null,
      query.under ?? null,
    ],
  );
  return { asOf, items: parentsFirst(rows).slice(0, query.limit), total: rows.length };
}
