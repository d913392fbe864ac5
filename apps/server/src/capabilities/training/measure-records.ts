import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord } from '../../platform/measures/measure-publication.ts';

/** The sessions a figure of training rests on: of its hours those its members took part in, of its plan those of its own (R1.10). */
export async function trainingRecords(
  tx: ReadTx,
  of: { measureId: string; organisationId: string; startsOn: string; endsOn: string },
): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    held_on: string;
    topic: string;
    hours: number;
    heads: number;
    created_by: string;
    created_at: string;
  }>(
    `select s.id, s.held_on, s.topic, s.hours, coalesce(sum(a.heads), 0) as heads, s.created_by, s.created_at
     from organisation o
     join training_session s on s.county_id = o.county_id and s.removed_at is null and s.held_on between $3 and $4
     left join training_attendance a on a.county_id = s.county_id and a.session_id = s.id
       and a.path >= o.path and a.path < left(o.path, -1) || '/'
     where o.county_id = $1 and o.id = $2
     group by s.county_id, s.id, o.id having case when $5 = 'training.hours' then count(a.session_id) > 0
       else s.plan_id is not null and s.organisation_id = o.id end
     order by s.held_on desc, s.id limit 50`,
    [tx.countyId, of.organisationId, of.startsOn, of.endsOn, of.measureId],
  );
  return rows.map((r) => ({
    kind: 'training-session',
    id: r.id,
    label: `${r.held_on} ${r.topic} ${r.hours} h × ${r.heads}`,
    at: r.created_at,
    by: r.created_by,
    link: `/training/${r.id}`,
  }));
}
