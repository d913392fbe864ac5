import type { ReadTx } from '../../platform/db/database.ts';
import type {
  MeasurePublication,
  MeasureRecord,
  RecordsOf,
} from '../../platform/measures/measure-publication.ts';

/** A day of the period, reckoned once a statement. */
const inPeriod = (day: string): string =>
  `(select ${day} from period p where p.county_id = $1 and p.id = $2)`;

/** What record cards know (R4.4): of the requests made in the period, those closed by the day. */
export const serviceMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['service.closed'],
    records: serviceRecords,
    // Once an organisation has a request, a period without one is also an answer.
    sql: `select o.id as organisation_id, 'service.closed' as measure_id, t.closed::numeric / t.made as value, t.closed::numeric as numerator,
        t.made::numeric as denominator
      from organisation o
      left join (select c.organisation_id, count(*) as made, count(*) filter (where c.closed_on <= $4::date) as closed
        from service_card c where c.county_id = $1 and c.removed_at is null and c.request <> ''
          and c.visited_on >= ${inPeriod('p.starts_on')} and c.visited_on <= ${inPeriod('least(p.ends_on, $4::date)')}
        group by 1) t on t.organisation_id = o.id
      left join lateral (select true as begun from service_card c where c.county_id = $1 and c.organisation_id = o.id
        and c.removed_at is null and c.request <> '' and c.visited_on < ${inPeriod('p.starts_on')} and t.made is null limit 1) e on true
      where o.county_id = $1 and $3 <> '' and (t.made > 0 or e.begun)`,
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
