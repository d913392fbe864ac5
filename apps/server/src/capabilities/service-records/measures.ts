import type { ReadTx } from '../../platform/db/database.ts';
import type {
  MeasurePublication,
  MeasureRecord,
  RecordsOf,
} from '../../platform/measures/measure-publication.ts';

/** What record cards know (R4.4): of the requests made in the period, those closed by the day. */
export const serviceMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['service.closed'],
    records: serviceRecords,
    sql: `select t.organisation_id, 'service.closed' as measure_id, sum(t.closed)::numeric / nullif(sum(t.made), 0) as value,
        case when sum(t.made) > 0 then sum(t.closed)::numeric end as numerator, nullif(sum(t.made), 0)::numeric as denominator
      from (select p.starts_on, least(p.ends_on, $4::date) as day from period p where p.county_id = $1 and p.id = $2 and $3 <> '') q
      cross join lateral (select c.organisation_id, (c.visited_on between q.starts_on and q.day)::int as made,
          (c.visited_on between q.starts_on and q.day and c.closed_on is not null and c.closed_on <= $4::date)::int as closed
        from service_card c where c.county_id = $1 and c.removed_at is null and c.request <> '' and c.visited_on <= q.day) t
      group by t.organisation_id`,
  },
];

/** The requests of a period at an organisation, those still open first. */
async function serviceRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    household: string;
    visited_on: string;
    request: string;
    closed: boolean;
    created_at: string;
    created_by: string;
  }>(
    `select id, household, visited_on, request, closed_on is not null as closed, created_at, created_by from service_card
     where county_id = $1 and organisation_id = $2 and removed_at is null and request <> '' and visited_on between $3 and $4
     order by (closed_on is not null), visited_on desc, id limit 50`,
    [tx.countyId, of.organisationId, of.startsOn, of.endsOn],
  );
  return rows.map((row) => ({
    kind: 'service-card',
    id: row.id,
    label: `${row.visited_on} ${row.household} ${row.request}`,
    marks: [row.closed ? 'service.state.closed' : 'service.state.open'],
    at: row.created_at,
    by: row.created_by,
    link: `/service-cards?id=${row.id}`,
  }));
}
