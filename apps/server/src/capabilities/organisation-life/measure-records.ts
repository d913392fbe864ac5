import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';

const regular = ['members-meeting', 'committee-meeting', 'group-meeting', 'lecture'];

/**
 * The meetings a figure of organisation life rests on (R1.11). Where none was held in time, the latest before of any
 * kind: since it was recorded, the register speaks.
 */
export async function organisationLifeRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const appraisal = of.measureId === 'life.appraisal-held';
  // An appraisal counts for twelve months.
  const from = appraisal ? `${Number(of.endsOn.slice(0, 4)) - 1}${of.endsOn.slice(4)}` : of.startsOn;
  const rows = await tx.many<{
    id: string;
    kind: string;
    held_on: string;
    topic: string;
    present: number;
    entitled: number;
    created_by: string;
    created_at: string;
  }>(
    `with counted as (
       select * from meeting where county_id = $1 and organisation_id = $2 and path >= $3 and path < $4 and removed_at is null
         and held_on between $5 and $6 and kind = any($7) order by held_on desc, id limit 50),
     latest as (
       select * from meeting where county_id = $1 and organisation_id = $2 and path >= $3 and path < $4 and removed_at is null
         and held_on <= $6 and not exists (select 1 from counted) order by held_on desc, id limit 1)
     select id, kind, held_on, topic, present, entitled, created_by, created_at
     from (select * from counted union all select * from latest) m order by held_on desc, id`,
    [
      tx.countyId,
      of.organisationId,
      of.viewer.lo,
      of.viewer.hi,
      from,
      of.endsOn,
      appraisal ? ['members-appraisal'] : regular,
    ],
  );
  return rows.map((r) => ({
    kind: 'meeting',
    id: r.id,
    label: `${r.held_on} ${r.topic} ${r.present}/${r.entitled}`,
    marks: [`life.kind.${r.kind}`, ...(r.held_on < of.startsOn ? ['explain.record.earlier'] : [])],
    at: r.created_at,
    by: r.created_by,
    link: `/meetings/${r.id}`,
  }));
}
