import type { WriteTx } from '../../platform/db/database.ts';

/** Yearly plans of committees at once: for demonstration data (R1.5). */
export async function insertDevelopmentPlans(
  tx: WriteTx,
  byName: string,
  rows: readonly { organisationId: string; path: string; year: number; planned: number }[],
): Promise<void> {
  await tx.run(
    `insert into development_plan (county_id, updated_at, updated_by, organisation_id, path, year, planned)
     select $1, $2, $3, r.* from unnest($4::uuid[], $5::text[], $6::int[], $7::int[]) as r`,
    [
      tx.countyId,
      tx.now,
      byName,
      rows.map((r) => r.organisationId),
      rows.map((r) => r.path),
      rows.map((r) => r.year),
      rows.map((r) => r.planned),
    ],
  );
}
