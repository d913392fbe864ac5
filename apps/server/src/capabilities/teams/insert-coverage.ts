import type { CoverageType } from '@lianchuang/domain/coverage/contract';
import type { WriteTx } from '../../platform/db/database.ts';

/** A point to be covered, for demonstration data. */
export interface CoverageToInsert {
  readonly id: string;
  readonly organisation_id: string;
  readonly path: string;
  readonly name: string;
  readonly type: CoverageType;
  readonly people: number;
  readonly members: number;
  readonly from_on: string;
  readonly branch_id: string | null;
  readonly covered_from: string | null;
}

/** Enters many points at once (R1.3). */
export async function insertCoverage(tx: WriteTx, rows: readonly CoverageToInsert[]): Promise<void> {
  await tx.run(
    `insert into coverage_point (county_id, id, organisation_id, path, name, type, people, members, from_on, branch_id, covered_from, created_at)
     select $1, r.*, $3 from jsonb_to_recordset($2::jsonb) as r(id uuid, organisation_id uuid, path text, name text, type text, people int,
       members int, from_on date, branch_id uuid, covered_from date)`,
    [tx.countyId, JSON.stringify(rows), tx.now],
  );
}
