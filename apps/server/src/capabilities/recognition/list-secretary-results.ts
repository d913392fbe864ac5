import type {
  listSecretaryResults as contract,
  SecretaryResult,
} from '@lianchuang/domain/recognition/bars-contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { latestLocked, lockedQuarters, selectStandings } from '../figures/public.ts';

interface Row {
  id: string;
  name: string;
  kind: string;
  secretary: string | null;
  conferred: number;
  own: number;
  reasons: string[];
}

/**
 * What the year came to for the secretary of every committee and department in scope (R5.4): score and how it moved,
 * honours at the committee and below, bars in force on the unit or the secretary. Nothing is weighed into one number:
 * the source says that the results count, not how much.
 */
export async function listSecretaryResults(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const year = query.year ?? Number(tx.today.slice(0, 4));
  const until = `${year}-12-31`;
  const period = await latestLocked(tx, until < tx.today ? until : tx.today);
  const rows = await tx.many<Row>(
    `select o.id, v.name, o.kind, s.name as secretary, n.conferred, n.own, b.reasons
     from organisation o
     join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
       order by v.valid_from desc limit 1) v on true
     left join lateral (select t.name from post_holding h join team_person t on t.county_id = h.county_id and t.id = h.person_id
       where h.county_id = o.county_id and h.organisation_id = o.id and h.post = 'secretary' and h.until_on is null limit 1) s on true
     join lateral (select count(*) as conferred, count(*) filter (where n.organisation_id = o.id and n.member_id is null) as own
       from nomination n where n.county_id = o.county_id and n.year = $2 and n.state = 'conferred' and n.path >= o.path
       and n.path < left(o.path, -1) || '/') n on true
     join lateral (select coalesce(array_agg(b.reason order by b.subject desc, b.raised_on, b.id), '{}') as reasons from recognition_bar b
       where b.county_id = o.county_id and b.organisation_id = o.id and b.lifted_on is null
       and (b.subject = 'unit' or b.person_name = s.name)) b on true
     where o.county_id = $1 and o.dissolved_on is null and o.path >= $3 and o.path < $4
       and o.kind in ('township-committee', 'county-direct-committee', 'organs-work-committee', 'agri-department')
     order by o.path`,
    [tx.countyId, year, tx.scope.lo, tx.scope.hi],
  );
  const ids = rows.map((r) => r.id);
  const now = period ? await selectStandings(tx, period.id, ids) : undefined;
  const [first] = await lockedQuarters(tx, `${year}-01-01`, until);
  const then = first ? await selectStandings(tx, first, ids) : undefined;
  return {
    year,
    periodId: period?.id ?? null,
    items: rows.map((row): SecretaryResult => {
      const standing = now?.get(row.id);
      const before = then?.get(row.id)?.total ?? null;
      const score = standing?.total ?? null;
      return {
        organisation: { id: row.id, name: row.name, kind: row.kind },
        secretary: row.secretary,
        score,
        passed: standing?.passed ?? null,
        change: score === null || before === null ? null : score - before,
        conferred: row.conferred,
        bars: row.reasons.length,
        reasons: [...new Set(row.reasons)],
        outcome: row.reasons.length > 0 ? 'barred' : row.own > 0 ? 'rewarded' : 'plain',
      };
    }),
  };
}
