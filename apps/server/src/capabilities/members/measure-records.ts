import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';
import { personLabel } from '../../platform/measures/person-label.ts';

/** The members an organisation had on the day, the oldest first (R1.4). */
export async function memberRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{ id: string; name: string; path: string; born_on: string; created_at: string }>(
    `select m.id, m.name, m.path, m.born_on, m.created_at from member m
     where m.county_id = $1 and m.state <> 'merged' and m.joined_on <= $3 and (m.ended_on is null or m.ended_on > $3)
       and (m.organisation_id = $2 and m.since_on <= $3
         or m.since_on > $3 and $2 = (select a.organisation_id from member_affiliation a where a.county_id = m.county_id
           and a.member_id = m.id and a.from_on <= $3 order by a.from_on desc limit 1))
     order by m.born_on, m.id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return rows.map((r) => ({
    kind: 'member',
    id: r.id,
    marks: [],
    at: r.created_at,
    by: null,
    ...personLabel({ ...r, more: r.born_on }, of.viewer, `/members/${r.id}`),
  }));
}
