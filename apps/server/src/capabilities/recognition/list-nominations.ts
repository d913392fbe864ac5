import { awardKinds } from '@lianchuang/domain/recognition/awards';
import type { listNominations as contract } from '@lianchuang/domain/recognition/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { mayTake } from './policy.ts';
import { type NominationRow, presentNominations, selectNominations } from './store.ts';

type Answer = z.output<(typeof contract)['response']>;

/** A year's nominations in scope with the quotas of the county, by kind and place (R5.1). */
export async function listNominations(
  tx: ReadTx,
  actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<Answer> {
  const years = (
    await tx.many<{ year: number }>(
      'select distinct year from award_quota where county_id = $1 order by year desc',
      [tx.countyId],
    )
  ).map((r) => r.year);
  const year = query.year ?? years[0] ?? Number(tx.today.slice(0, 4));
  const quotas = await tx.many<{
    kind: string;
    least: number | null;
    most: number | null;
    conferred: number;
    nominations_until: string;
  }>(
    'select kind, least, most, conferred, nominations_until from award_quota where county_id = $1 and year = $2',
    [tx.countyId, year],
  );
  const rows = await tx.many<NominationRow>(
    `${selectNominations} and n.year = $2 and n.path >= $3 and n.path < $4 order by n.created_at, n.id limit 5000`,
    [tx.countyId, year, tx.scope.lo, tx.scope.hi],
  );
  const items = (await presentNominations(tx, rows)).map(({ row: _row, ...line }) => line);
  items.sort(
    (a, b) => awardKinds.indexOf(a.kind) - awardKinds.indexOf(b.kind) || (a.rank ?? 9999) - (b.rank ?? 9999),
  );
  const until = quotas[0]?.nominations_until ?? null;
  return {
    year,
    years,
    nominationsUntil: until,
    quotas: awardKinds.flatMap((kind) => {
      const quota = quotas.find((q) => q.kind === kind);
      if (!quota) return [];
      const own = items.filter((n) => n.kind === kind);
      return [
        {
          kind,
          least: quota.least,
          most: quota.most,
          nominated: own.filter((n) => n.state !== 'withdrawn' && n.state !== 'rejected').length,
          publicity: own.filter((n) => n.state === 'publicity').length,
          conferred: quota.conferred,
        },
      ];
    }),
    items,
    may: [
      ...(mayTake(actor, 'county') ? (['open'] as const) : []),
      ...(mayTake(actor, 'nominator') && until !== null && tx.today <= until ? (['nominate'] as const) : []),
    ],
  };
}
