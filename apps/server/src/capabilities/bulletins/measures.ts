import type { ReadTx } from '../../platform/db/database.ts';
import type {
  MeasurePublication,
  MeasureRecord,
  RecordsOf,
} from '../../platform/measures/measure-publication.ts';
import { dueBulletins } from './missing-bulletins.ts';

/**
 * Issued of those due (R4.3). One is due once its date has passed, or when it is issued before; since the first period of
 * which any in the county was published here, the register speaks of all.
 */
export const bulletinMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['bulletins.issued'],
    records: bulletinRecords,
    sql: `select d.organisation_id, 'bulletins.issued' as measure_id,
        count(b.id)::numeric / nullif(count(*) filter (where b.id is not null or d.due_on < $4::date), 0) as value,
        case when count(*) filter (where b.id is not null or d.due_on < $4::date) > 0 then count(b.id)::numeric end as numerator,
        nullif(count(*) filter (where b.id is not null or d.due_on < $4::date), 0)::numeric as denominator
      from period q
      join ${dueBulletins('$1', '$4')} on d.starts_on >= q.starts_on and d.ends_on <= q.ends_on and d.kind <> 'county-summary'
      left join bulletin b on b.county_id = $1 and b.organisation_id = d.organisation_id and b.period_id = d.period_id
        and b.state = 'published' and b.issued_on <= $4::date
      where q.county_id = $1 and q.id = $2 and $3 <> ''
        and d.ends_on >= (select min(p.ends_on) from bulletin f join period p on p.county_id = f.county_id and p.id = f.period_id
          where f.county_id = $1 and f.state = 'published' and f.issued_on <= $4::date)
      group by d.organisation_id`,
  },
];

/** What was due in the period and what was issued of it. */
async function bulletinRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    period_id: string;
    due_on: string;
    id: string | null;
    title: string | null;
    issued_on: string | null;
    created_by: string | null;
    created_at: string | null;
  }>(
    `select d.period_id, d.due_on, b.id, b.title, b.issued_on, b.created_by, b.created_at from ${dueBulletins('$1', '$5')}
     left join bulletin b on b.county_id = $1 and b.organisation_id = d.organisation_id and b.period_id = d.period_id and b.state = 'published'
     where d.organisation_id = $2 and d.starts_on >= $3 and d.ends_on <= $4 order by d.ends_on desc limit 50`,
    [tx.countyId, of.organisationId, of.startsOn, of.endsOn, tx.today],
  );
  return rows.map((row) => ({
    kind: 'bulletin',
    id: row.id ?? `${of.organisationId} ${row.period_id}`,
    label: row.title === null ? `${row.period_id} ${row.due_on}` : `${row.issued_on} ${row.title}`,
    marks: [row.id === null ? 'bulletins.state.missing' : 'bulletins.state.published'],
    at: row.created_at,
    by: row.created_by,
    link: row.id === null ? `/bulletins?year=${row.period_id.slice(0, 4)}` : `/bulletins/${row.id}`,
  }));
}
