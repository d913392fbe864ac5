import { gradeOf } from '@lianchuang/domain/duty-reports/rules';
import type { WriteTx } from '../../platform/db/database.ts';

/** A report that was graded long ago. */
export interface PastDutyReport {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly audience: 'county-plenum' | 'own-plenum';
  readonly reporter: string;
  readonly heldOn: string;
  readonly text: string;
  readonly exchanges: readonly { readonly question: string; readonly answer: string }[];
  readonly counts: readonly number[];
}

/** Many reports with their grades, for demonstration data (R4.5). */
export async function insertDutyReports(tx: WriteTx, reports: readonly PastDutyReport[]): Promise<void> {
  const voices = reports.map((r) => r.counts.reduce((sum, n) => sum + n, 0));
  await tx.run(
    `insert into duty_report (county_id, id, organisation_id, path, audience, reporter, held_on, present, text, exchanges, state, tally, voices, grade, created_by)
     select $1, d.id, d.organisation_id, d.path, d.audience, d.reporter, d.held_on, d.voices, d.text, d.exchanges, 'graded', d.tally, d.voices, d.grade, d.reporter
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::integer[], $9::text[], $10::jsonb[], $11::jsonb[], $12::integer[])
       as d(id, organisation_id, path, audience, reporter, held_on, voices, text, exchanges, tally, grade)`,
    [
      tx.countyId,
      reports.map((r) => r.id),
      reports.map((r) => r.organisationId),
      reports.map((r) => r.path),
      reports.map((r) => r.audience),
      reports.map((r) => r.reporter),
      reports.map((r) => r.heldOn),
      voices,
      reports.map((r) => r.text),
      reports.map((r) => JSON.stringify(r.exchanges)),
      reports.map((r) => JSON.stringify(r.counts)),
      reports.map((r) => gradeOf(r.counts)),
    ],
  );
}
