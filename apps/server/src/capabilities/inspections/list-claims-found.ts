import type { listClaimsFound as contract } from '@lianchuang/domain/inspections/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';

type Answer = z.output<(typeof contract)['response']>;

interface Row {
  id: string;
  name: string;
  kind: string;
  period_id: string;
  inspections: number;
  checked: number;
  as_claimed: number;
  claimed: number;
  found: number;
}

/**
 * What the returns of a committee's organisations claimed against what inspections found, by the quarter whose claims
 * were looked at (R3.8). Inspections made again do not count: they look at what was put right since.
 */
export async function listClaimsFound(tx: ReadTx): Promise<Answer> {
  const rows = await tx.many<Row>(
    `select c.organisation_id as id, c.name, c.kind, c.period_id, count(distinct i.id) as inspections, count(*) as checked,
       count(*) filter (where x.verdict = 'as-claimed') as as_claimed, sum(coalesce(x.claimed, 0)) as claimed, sum(x.found) as found
     from inspection i
     join inspection_item x on x.county_id = i.county_id and x.inspection_id = i.id and x.verdict is not null
     join inspection_round r on r.county_id = i.county_id and r.id = i.round_id
     join roster b on b.county_id = i.county_id and b.period_id = r.period_id and b.organisation_id = i.organisation_id
     join roster c on c.county_id = i.county_id and c.period_id = r.period_id
       and c.organisation_id = case when b.kind like '%committee' then b.organisation_id else b.supervisor_id end
     where i.county_id = $1 and i.state = 'done' and i.previous_id is null
     group by 1, 2, 3, 4 order by c.name, c.period_id`,
    [tx.countyId],
  );
  const byCommittee = new Map<string, Answer['items'][number]>();
  for (const r of rows) {
    const part = {
      inspections: r.inspections,
      checked: r.checked,
      asClaimed: r.as_claimed,
      claimed: r.claimed,
      found: r.found,
    };
    const known = byCommittee.get(r.id);
    if (known) {
      known.quarters.push({ periodId: r.period_id, ...part });
      for (const key of ['inspections', 'checked', 'asClaimed', 'claimed', 'found'] as const)
        known[key] += part[key];
    } else {
      byCommittee.set(r.id, {
        organisation: { id: r.id, name: r.name, kind: r.kind },
        quarters: [{ periodId: r.period_id, ...part }],
        ...part,
      });
    }
  }
  // Whose claims were furthest from what was found stands first.
  const off = (i: Answer['items'][number]) => (i.claimed - i.found) / i.inspections;
  return {
    quarters: [...new Set(rows.map((r) => r.period_id))].sort(),
    items: [...byCommittee.values()].sort((a, b) => off(b) - off(a)),
  };
}
