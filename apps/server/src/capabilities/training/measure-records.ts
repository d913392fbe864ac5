import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';

/**
 * The sessions that hours a head rest on: those its members took part in (R1.10). Where there are none, the latest the
 * organisation has held: since it was recorded, the register speaks.
 */
export async function trainingRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    held_on: string;
    topic: string;
    hours: number;
    heads: number;
    created_by: string;
    created_at: string;
  }>(
    `with counted as (
       select s.id, s.held_on, s.topic, s.hours, sum(a.heads) as heads, s.created_by, s.created_at from organisation o
       join training_attendance a on a.county_id = o.county_id and a.path >= o.path and a.path < left(o.path, -1) || '/'
       join training_session s on s.county_id = a.county_id and s.id = a.session_id and s.removed_at is null and s.held_on between $3 and $4
       where o.county_id = $1 and o.id = $2 group by s.county_id, s.id order by s.held_on desc, s.id limit 50),
     latest as (
       select s.id, s.held_on, s.topic, s.hours, 0 as heads, s.created_by, s.created_at from training_session s
       where s.county_id = $1 and s.organisation_id = $2 and s.removed_at is null and s.held_on <= $4 and not exists (select 1 from counted)
       order by s.held_on desc, s.id limit 1)
     select * from counted union all select * from latest order by held_on desc, id`,
    [tx.countyId, of.organisationId, of.startsOn, of.endsOn],
  );
  return rows.map((r) => ({
    kind: 'training-session',
    id: r.id,
    label: `${r.held_on} ${r.topic} ${r.hours} h × ${r.heads}`,
    marks: r.held_on < of.startsOn ? ['explain.record.earlier'] : [],
    at: r.created_at,
    by: r.created_by,
    link: `/training/${r.id}`,
  }));
}

/** The plans of the period's quarters with what was held of each, and the sessions held (R1.10). */
export async function trainingPlanRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    plan: boolean;
    label: string;
    created_by: string;
    created_at: string;
  }>(
    `with plan as (
       select t.*, q.ends_on from training_plan t join period q on q.county_id = t.county_id and q.id = t.quarter
       where t.county_id = $1 and t.organisation_id = $2 and q.starts_on >= $3 and q.ends_on <= $4),
     held as (
       select s.* from training_session s join plan t on t.id = s.plan_id where s.county_id = $1 and s.removed_at is null and s.held_on <= $4)
     select * from (
       select t.id, true as plan, t.title || ' ' || (select count(*) from held h where h.plan_id = t.id) || '/' || t.sessions as label,
         t.created_by, t.created_at, t.ends_on as on_date from plan t
       union all
       select h.id, false, h.held_on || ' ' || h.topic, h.created_by, h.created_at, h.held_on from held h) r
     order by plan desc, on_date desc, id limit 50`,
    [tx.countyId, of.organisationId, of.startsOn, of.endsOn],
  );
  return rows.map((r) => ({
    kind: r.plan ? 'training-plan' : 'training-session',
    id: r.id,
    label: r.label,
    marks: [r.plan ? 'explain.record.plan' : 'explain.record.session'],
    at: r.created_at,
    by: r.created_by,
    link: r.plan ? '/training?tab=plans' : `/training/${r.id}`,
  }));
}
