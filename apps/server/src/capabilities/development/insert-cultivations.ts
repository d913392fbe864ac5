import type { WriteTx } from '../../platform/db/database.ts';

export interface CultivationToInsert {
  readonly memberId: string;
  readonly organisationId: string;
  readonly path: string;
  readonly startedOn: string;
  readonly project: string;
  readonly helper: string;
  readonly becameOn: string | null;
  readonly evidence: string | null;
  readonly byName: string;
}

/** Many members on the way to being capable villagers at once: for demonstration data (R7.2). */
export async function insertCultivations(tx: WriteTx, rows: readonly CultivationToInsert[]): Promise<void> {
  await tx.run(
    `insert into cultivation (county_id, created_at, id, member_id, organisation_id, path, started_on, project, helper, became_on, evidence, created_by)
     select $1, $2, r.* from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::text[], $9::text[], $10::date[], $11::text[], $12::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      rows.map(() => tx.uuid()),
      rows.map((r) => r.memberId),
      rows.map((r) => r.organisationId),
      rows.map((r) => r.path),
      rows.map((r) => r.startedOn),
      rows.map((r) => r.project),
      rows.map((r) => r.helper),
      rows.map((r) => r.becameOn),
      rows.map((r) => r.evidence),
      rows.map((r) => r.byName),
    ],
  );
}
