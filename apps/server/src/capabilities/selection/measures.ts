import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { electionRecords } from './measure-records.ts';

/** What the register of elections knows (R2.1): whether the latest one concluded was valid. */
export const selectionMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['selection.valid'],
    records: electionRecords,
    // Of two that ended on one day the one without a result counts; what is annulled later was valid until then.
    sql: `select distinct on (e.organisation_id) e.organisation_id, 'selection.valid' as measure_id,
        (e.state = 'elected' or coalesce(e.annulled_on > least(p.ends_on, $4::date), false))::int::numeric as value,
        null::numeric as numerator, null::numeric as denominator
      from period p
      join election e on e.county_id = p.county_id and e.concluded_on <= least(p.ends_on, $4::date)
      join organisation o on o.county_id = e.county_id and o.id = e.organisation_id and o.kind = 'village-branch'
      where p.county_id = $1 and p.id = $2 and $3 <> ''
      order by e.organisation_id, e.concluded_on desc, (e.state = 'elected'), e.id`,
  },
];
