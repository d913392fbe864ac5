import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';

/** The returns a figure of punctuality or truth rests on: of the period, or of the year's quarters up to it (T21, R3.4). */
export async function returnRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    period_id: string;
    name: string;
    submitted_at: string | null;
    on_time: boolean | null;
    false_figures: boolean;
  }>(
    `select r.id, r.period_id, ro.name, r.first_submitted_at as submitted_at, r.on_time, r.false_figures
     from period this
     join period p on p.county_id = this.county_id and p.ends_on <= this.ends_on
       and (p.id = this.id or p.kind = 'quarter' and case when $3 = 'returns.missed' then extract(year from p.ends_on) = extract(year from this.ends_on)
         else p.starts_on >= this.starts_on end)
     join return r on r.county_id = p.county_id and r.period_id = p.id and r.organisation_id = $2
     join roster ro on ro.county_id = r.county_id and ro.period_id = r.period_id and ro.organisation_id = r.organisation_id
     where this.county_id = $1 and this.id = $4 and r.path >= $5 and r.path < $6
     order by p.ends_on desc, p.kind desc limit 50`,
    [tx.countyId, of.organisationId, of.measureId, of.periodId, of.viewer.lo, of.viewer.hi],
  );
  return rows.map((r) => ({
    kind: 'return',
    id: r.id,
    label: `${r.period_id} ${r.name}`,
    marks: [
      r.on_time === null ? 'returns.not-yet' : r.on_time ? 'returns.on-time' : 'returns.after-due',
      ...(r.false_figures ? ['explain.record.false-figures'] : []),
    ],
    at: r.submitted_at,
    by: null,
    link: `/returns/${r.id}`,
  }));
}
