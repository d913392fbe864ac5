import type { listOrganisations as contract, Organisation } from '@lianchuang/domain/organisations/contract';
import { matchesSearch } from '@lianchuang/domain/organisations/matches-search';
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
       and ($4::uuid is null or exists (select 1 from organisation u where u.county_id = o.county_id and u.id = $4
         and o.path >= u.path and o.path < left(u.path, -1) || '/'))
     order by v.sort_key, o.label`,
    [tx.countyId, asOf, query.kind ?? null, query.under ?? null],
  );
  const { q } = query;
  const found = q ? rows.filter((row) => matchesSearch(row, q)) : rows;
  return { asOf, items: parentsFirst(found).slice(0, query.limit), total: found.length };
}
