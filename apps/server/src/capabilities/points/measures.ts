import { demonstrationPlaces } from '@lianchuang/domain/points/rules';
import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { isLeader } from './liaison-store.ts';
import { demonstrationRecords, liaisonRecords } from './measure-records.ts';

/** The day as of which a period is reckoned. */
const day = `day as materialized (
  select least(ends_on, $4::date) as today from period where county_id = $1 and id = $2 and $3 <> '')`;

/** What the registers of points know, each once the county has begun to keep it: from then on who has none counts (R5.2, R5.3). */
export const pointMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['liaison.covered'],
    records: liaisonRecords,
    // Whoever holds two posts is one leader.
    sql: `with ${day},
      leader as (
        select distinct h.organisation_id, h.person_id from day d
        join post_holding h on h.county_id = $1 and h.from_on <= d.today and (h.until_on is null or h.until_on > d.today)
        join organisation o on o.county_id = h.county_id and o.id = h.organisation_id where ${isLeader}),
      point as (
        select distinct l.person_id from day d
        join liaison_point l on l.county_id = $1 and l.from_on <= d.today and (l.until_on is null or l.until_on > d.today))
      select l.organisation_id, 'liaison.covered' as measure_id, count(p.person_id)::numeric / count(*) as value,
        count(p.person_id)::numeric as numerator, count(*)::numeric as denominator
      from leader l left join point p on p.person_id = l.person_id
      where exists (select 1 from liaison_point x join day d on x.from_on <= d.today where x.county_id = $1)
      group by l.organisation_id`,
  },
  {
    source: 'record',
    measures: ['demonstration.points'],
    records: demonstrationRecords,
    sql: `with ${day}
      select o.id as organisation_id, 'demonstration.points' as measure_id, count(p.id)::numeric as value,
        null::numeric as numerator, null::numeric as denominator
      from day d
      join organisation o on o.county_id = $1 and o.kind in (${Object.keys(demonstrationPlaces)
        .map((kind) => `'${kind}'`)
        .join(', ')})
      left join demonstration_point p on p.county_id = $1 and p.committee_id = o.id and p.from_on <= d.today
        and (p.ended_on is null or p.ended_on > d.today)
      where exists (select 1 from demonstration_point x where x.county_id = $1 and x.from_on <= d.today)
      group by o.id`,
  },
];
