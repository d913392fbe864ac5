import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { headHoursByPlace, headsByPlace } from './hours-by-place.ts';
import { trainingPlanRecords, trainingRecords } from './measure-records.ts';

const period = `select p.starts_on, p.ends_on, least(p.ends_on, $4::date) as day from period p
  where p.county_id = $1 and p.id = $2 and p.kind = 'quarter' and $3 <> ''`;

/** What the register of training knows (R1.10); half-years and years gather their quarters. */
export const trainingMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['training.hours'],
    records: trainingRecords,
    // Once an organisation has held a session of its own; then sessions of those above count for it too.
    sql: `select o.id as organisation_id, 'training.hours' as measure_id, round(coalesce(h.head_hours, 0) / n.heads, 2) as value,
        null::numeric as numerator, null::numeric as denominator
      from (${period}) q
      join organisation o on o.county_id = $1
      join (${headsByPlace('$1')}) n on n.path = o.path
      left join (${headHoursByPlace('$1', `(select starts_on from (${period}) b)`, `(select day from (${period}) e)`)}) h on h.path = o.path
      where exists (select 1 from training_session s where s.county_id = $1 and s.organisation_id = o.id and s.removed_at is null
        and s.held_on <= q.day)`,
  },
  {
    source: 'record',
    measures: ['training.plan-fulfilled'],
    records: trainingPlanRecords,
    // Due when its quarter is over; a session too many of one plan does not make up for another.
    sql: `select t.organisation_id, 'training.plan-fulfilled' as measure_id,
        sum(least(coalesce(s.held, 0), t.sessions))::numeric / sum(t.sessions) as value,
        sum(least(coalesce(s.held, 0), t.sessions))::numeric as numerator, sum(t.sessions)::numeric as denominator
      from (${period}) q
      join training_plan t on t.county_id = $1 and t.quarter = $2
      join organisation o on o.county_id = t.county_id and o.id = t.organisation_id and o.kind in ('township-committee', 'agri-department')
      left join (select s.plan_id, count(*) as held from training_session s, (${period}) b
        where s.county_id = $1 and s.plan_id is not null and s.removed_at is null and s.held_on <= b.day group by s.plan_id) s on s.plan_id = t.id
      where q.day = q.ends_on group by t.organisation_id`,
  },
];
