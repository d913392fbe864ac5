import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';

/** The elections concluded by the day, the latest first: it decides (R2.1). */
export async function electionRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    kind: string;
    state: string;
    concluded_on: string;
    created_by: string;
    created_at: string;
  }>(
    `select id, kind, case when annulled_on > $3 then 'elected' else state end as state, concluded_on, created_by, created_at from election
     where county_id = $1 and organisation_id = $2 and concluded_on <= $3
     order by concluded_on desc, (state = 'elected'), id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return rows.map((r) => ({
    kind: 'election',
    id: r.id,
    label: r.concluded_on,
    marks: [`selection.kind.${r.kind}`, `selection.state.${r.state}`],
    at: r.created_at,
    by: r.created_by,
    link: `/selection/elections/${r.id}`,
  }));
}
