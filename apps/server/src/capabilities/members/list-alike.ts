import type { listAlike as contract, Member } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentMember } from './present.ts';
import { type MemberRow, memberColumns, memberFrom } from './store.ts';

/** Groups of active members who are probably one person (R1.4). */
export async function listAlike(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<MemberRow & { because: 'birth' | 'phone'; nth: number }>(
    `with seen as (select id, name, born_on, phone_hash from member
       where county_id = $1 and path >= $2 and path < $3 and state = 'active'),
     groups as (
       select 'birth' as because, array_agg(id order by id) as ids from seen group by name, born_on having count(*) > 1
       union
       select 'phone', array_agg(id order by id) from seen where phone_hash is not null group by name, phone_hash having count(*) > 1),
     numbered as (select distinct on (ids) ids, because, row_number() over (order by ids, because) as nth from groups order by ids, because limit $4)
     select g.because, g.nth, ${memberColumns} from numbered g join ${memberFrom} on m.id = any(g.ids)
     where m.county_id = $1 order by g.nth, m.sort_key, m.id`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, query.limit],
  );
  const groups = new Map<number, { because: 'birth' | 'phone'; members: Member[] }>();
  for (const { because, nth, ...row } of rows) {
    const group = groups.get(nth) ?? { because, members: [] };
    group.members.push(presentMember(row, tx.today));
    groups.set(nth, group);
  }
  return { items: [...groups.values()] };
}
