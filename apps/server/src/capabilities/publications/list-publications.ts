import type { listPublications as contract } from '@lianchuang/domain/publications/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

type Response = z.output<(typeof contract)['response']>;
type Item = Response['items'][number];
type Row = Omit<Item, 'organisation'> & {
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  total: number;
};

/** What was published in scope, and what was taken off again with the reason, the latest first (R4.1). */
export async function listPublications(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<Response> {
  const rows = await tx.many<Row>(
    `select p.id, p.kind, p.number, p.title, p.published_on as "publishedOn", p.published_by as "publishedBy",
       p.withdrawn_on as "withdrawnOn", p.withdrawn_reason as "withdrawnReason", p.organisation_id, v.name as organisation_name,
       o.kind as organisation_kind, count(*) over ()::integer as total
     from publication p ${joinOrganisation('p')}
     where p.county_id = $1 and ($2::uuid is null or p.organisation_id = $2) and ($3::text is null or p.kind = $3)
     order by p.published_on desc, p.id limit $4 offset $5`,
    [tx.countyId, query.organisation ?? null, query.kind ?? null, query.limit, query.offset],
  );
  return {
    items: rows.map(({ organisation_id, organisation_name, organisation_kind, total: _, ...item }) => ({
      ...item,
      organisation: { id: organisation_id, name: organisation_name, kind: organisation_kind },
    })),
    total: rows[0]?.total ?? 0,
  };
}
