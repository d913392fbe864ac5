import { periodOf, quarterOf } from '@lianchuang/domain/periods/calendar';
import type { listServiceFigures as contract } from '@lianchuang/domain/service-records/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { overdueWhere } from './store.ts';

/** Visits, requests and what became of them in a period, by organisation or by member (R4.4). */
export async function listServiceFigures(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const period = query.period ?? quarterOf(tx.today);
  const { startsOn, endsOn } = periodOf(period);
  const member = query.split === 'member' ? 't.member_id' : 'null::uuid';
  const rows = await tx.many<{
    id: string;
    name: string;
    kind: string;
    member_id: string | null;
    member_name: string | null;
    visits: number;
    requests: number;
    closed: number;
    overdue: number;
    days: number | null;
  }>(
    `select o.id, v.name, o.kind, f.member_id, n.name as member_name, f.visits, f.requests, f.closed, f.overdue, f.days
     from (select t.county_id, t.organisation_id, ${member} as member_id, count(*) as visits, count(*) filter (where t.request <> '') as requests,
         count(t.closed_on) as closed, count(*) filter (where ${overdueWhere('$4')}) as overdue, avg(t.closed_on - t.visited_on) as days
       from service_card t where t.county_id = $1 and t.path >= $2 and t.path < $3 and t.removed_at is null
         and t.visited_on between $5 and $6 ${query.split === 'member' ? 'and t.member_id is not null' : ''}
       group by 1, 2, 3) f
     ${joinOrganisation('f')}
     left join lateral (select m.name from member_names($1, array[f.member_id]) m where f.member_id is not null) n on true
     order by f.overdue desc, f.visits desc, v.sort_key, o.id, f.member_id limit 2000`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, tx.today, startsOn, endsOn],
  );
  return {
    period,
    items: rows.map((r) => ({
      organisation: { id: r.id, name: r.name, kind: r.kind },
      member: r.member_id === null ? null : { id: r.member_id, name: r.member_name ?? '' },
      visits: r.visits,
      requests: r.requests,
      closed: r.closed,
      overdue: r.overdue,
      days: r.days,
    })),
  };
}
