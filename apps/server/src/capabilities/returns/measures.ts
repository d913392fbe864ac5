import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { returnRecords } from './measure-records.ts';

/** Returns whose answers count: handed in for the self score, approved for the reviewed one. */
const counts = `(case when $3 = 'self' then r.first_submitted_at is not null and r.state <> 'open'
  else r.state = 'approved' or (r.state = 'locked' and r.state_before_lock = 'approved') end)`;

/** Answers of returns: the measures no register knows yet, and what the cycle itself records (T21). */
export const returnMeasures: MeasurePublication[] = [
  {
    source: 'reported',
    measures: [],
    byBasis: true,
    sql: `select r.organisation_id, a.measure_id,
        case when a.not_applicable then null else a.value end as value,
        case when a.not_applicable then null else a.numerator end as numerator,
        case when a.not_applicable then null else a.denominator end as denominator
      from return r join return_answer a on a.county_id = r.county_id and a.return_id = r.id
      where r.county_id = $1 and r.period_id = $2 and a.measure_id is not null and ${counts}
        and $4::date is not null`,
  },
  {
    source: 'record',
    measures: ['returns.on-time'],
    records: returnRecords,
    // Not yet due and not handed in: not applicable.
    sql: `select r.organisation_id, 'returns.on-time' as measure_id, case when r.on_time then 1 else 0 end as value,
        null::numeric as numerator, null::numeric as denominator
      from return r join period p on p.county_id = r.county_id and p.id = r.period_id
      where r.county_id = $1 and r.period_id = $2 and $3 <> '' and (r.on_time is not null or p.due_on < $4::date)`,
  },
  {
    source: 'record',
    measures: ['returns.missed'],
    records: returnRecords,
    sql: `select r.organisation_id, 'returns.missed' as measure_id,
        count(*) filter (where r.first_submitted_at is null and q.due_on < $4::date) as value,
        null::numeric as numerator, null::numeric as denominator
      from period p
      join period q on q.county_id = p.county_id and q.kind = 'quarter' and q.ends_on <= p.ends_on
        and extract(year from q.ends_on) = extract(year from p.ends_on)
      join return r on r.county_id = q.county_id and r.period_id = q.id
      where p.county_id = $1 and p.id = $2 and $3 <> '' group by r.organisation_id`,
  },
  {
    source: 'record',
    measures: ['returns.false-figures'],
    records: returnRecords,
    byBasis: true,
    sql: `select r.organisation_id, 'returns.false-figures' as measure_id, case when r.false_figures then 1 else 0 end as value,
        null::numeric as numerator, null::numeric as denominator
      from return r where r.county_id = $1 and r.period_id = $2 and $3 <> '' and $4::date is not null and ${counts}`,
  },
];
