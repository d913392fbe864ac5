import type { ReadTx } from '../../platform/db/database.ts';

/** Who owed a return of the period and never handed one in, whatever the reviewer would have said. */
export function selectMissed(
  tx: ReadTx,
  periodId: string,
): Promise<{ organisation_id: string; name: string; path: string }[]> {
  return tx.many(
    `select r.organisation_id, b.name, r.path from return r
     join roster b on b.county_id = r.county_id and b.period_id = r.period_id and b.organisation_id = r.organisation_id
     where r.county_id = $1 and r.period_id = $2 and r.first_submitted_at is null and b.kind <> 'county-committee' order by r.path`,
    [tx.countyId, periodId],
  );
}
