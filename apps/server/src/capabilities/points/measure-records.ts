import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';
import { isLeader } from './liaison-store.ts';

interface Row {
  id: string;
  label: string;
  mark: string;
  at: string | null;
  by: string | null;
}

const shown = (kind: string, page: string, rows: readonly Row[]): MeasureRecord[] =>
  rows.map(({ id, label, mark, at, by }) => ({ kind, id, label, marks: [mark], at, by, link: page }));

/** The leaders on the day, those without a point first (R5.2). */
export async function liaisonRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<Row>(
    `select x.person_id as id, x.name || coalesce(' → ' || v.name, '') as label,
       case when l.id is null then 'points.record.none' else 'points.record.covered' end as mark, l.created_at as at, l.created_by as by
     from (select distinct on (h.person_id) h.person_id, p.name from post_holding h
       join team_person p on p.county_id = h.county_id and p.id = h.person_id
       join organisation o on o.county_id = h.county_id and o.id = h.organisation_id
       where h.county_id = $1 and h.organisation_id = $2 and h.from_on <= $3 and (h.until_on is null or h.until_on > $3) and (${isLeader})) x
     left join lateral (select l.* from liaison_point l where l.county_id = $1 and l.person_id = x.person_id and l.from_on <= $3
       and (l.until_on is null or l.until_on > $3) order by l.from_on desc limit 1) l on true
     left join lateral (select v.name from organisation_version v where v.county_id = $1 and v.organisation_id = l.organisation_id
       order by v.valid_from desc limit 1) v on true
     order by l.id is not null, x.name, x.person_id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return shown('liaison-point', '/points', rows);
}

/** The demonstration points of a committee on the day (R5.3). */
export async function demonstrationRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<Row>(
    `select id, place_name as label, case when ended_on is null or ended_on > $3 then 'points.record.running' else 'points.record.ended' end as mark,
       created_at as at, created_by as by
     from demonstration_point where county_id = $1 and committee_id = $2 and from_on <= $3
     order by (ended_on is null or ended_on > $3) desc, from_on desc, id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return shown('demonstration-point', '/points', rows);
}
