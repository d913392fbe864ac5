import type { getMember as contract } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentMember } from './present.ts';
import { selectMember } from './store.ts';

type Response = z.output<(typeof contract)['response']>;

/** A card with where the member belonged and what happened; of merged duplicates both histories (R1.4). */
export async function getMember(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<Response> {
  const row = await selectMember(tx, params.id);
  if (!row) throw notFound('member');
  const own = row.path >= tx.scope.lo && row.path < tx.scope.hi;
  const merged = await tx.many<Response['merged'][number]>(
    `select id, name, identity_masked as "identityMasked" from member where county_id = $1 and merged_into = $2
       and path >= $3 and path < $4 order by id`,
    [tx.countyId, row.id, tx.scope.lo, tx.scope.hi],
  );
  const ids = [row.id, ...merged.map((m) => m.id)];
  const affiliations = await tx.many<{
    from_on: string;
    id: string | null;
    name: string | null;
    kind: string | null;
    how: string;
  }>(
    `select a.from_on, a.organisation_id as id, v.name, o.kind, a.how from member_affiliation a
     left join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
     left join lateral (select v.name from organisation_version v where v.county_id = a.county_id and v.organisation_id = a.organisation_id
       order by (v.valid_from <= a.from_on) desc, abs(v.valid_from - a.from_on) limit 1) v on true
     where a.county_id = $1 and a.member_id = any($2) order by a.from_on desc, a.member_id`,
    [tx.countyId, ids],
  );
  const events = await tx.many<Response['events'][number]>(
    `select id, on_date as "onDate", kind, detail, by_name as "byName", at from member_event
     where county_id = $1 and member_id = any($2) order by on_date desc, at desc, id`,
    [tx.countyId, ids],
  );
  const transfer = await tx.maybe<NonNullable<Response['transfer']>>(
    `select t.id, t.number, coalesce(t.to_outside, v.name, '') as "to", t.valid_until as "validUntil", t.version
     from member_transfer t
     left join lateral (select v.name from organisation_version v where v.county_id = t.county_id and v.organisation_id = t.to_organisation_id
       order by v.valid_from desc limit 1) v on true
     where t.county_id = $1 and t.member_id = $2 and t.state = 'issued'`,
    [tx.countyId, row.id],
  );
  const active = row.state === 'active';
  const keeps = own && actor.rights.includes('members.change');
  return {
    ...presentMember(row, tx.today),
    affiliations: affiliations.map((a) => ({
      fromOn: a.from_on,
      // An organisation out of one's sight keeps its place in the history, without its name.
      organisation: a.id === null ? null : { id: a.id, name: a.name ?? '', kind: a.kind ?? '' },
      how: a.how,
    })),
    events,
    transfer: transfer ?? null,
    merged,
    mergedInto: row.mergedInto,
    may: {
      change: keeps && row.state !== 'merged',
      reveal: own && actor.rights.includes('members.reveal'),
      transfer: keeps && active && !transfer,
      merge: keeps && active,
    },
  };
}
