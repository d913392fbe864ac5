import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord } from '../../platform/measures/measure-publication.ts';

const regular = ['members-meeting', 'committee-meeting', 'group-meeting', 'lecture'];

/** The meetings a figure of organisation life rests on (R1.11). */
export async function organisationLifeRecords(
  tx: ReadTx,
  of: { measureId: string; organisationId: string; startsOn: string; endsOn: string },
): Promise<MeasureRecord[]> {
  const appraisal = of.measureId === 'life.appraisal-held';
  // An appraisal counts for twelve months.
  const from = appraisal ? `${Number(of.endsOn.slice(0, 4)) - 1}${of.endsOn.slice(4)}` : of.startsOn;
  const rows = await tx.many<{
    id: string;
    held_on: string;
    topic: string;
    present: number;
    entitled: number;
    created_by: string;
    created_at: string;
  }>(
    `select id, held_on, topic, present, entitled, created_by, created_at from meeting
     where county_id = $1 and path >= $2 and path < $3 and organisation_id = $4 and held_on between $5 and $6 and kind = any($7)
       and removed_at is null order by held_on desc, id limit 50`,
    [
      tx.countyId,
      tx.scope.lo,
      tx.scope.hi,
      of.organisationId,
      from,
      of.endsOn,
      appraisal ? ['members-appraisal'] : regular,
    ],
  );
  return rows.map((r) => ({
    kind: 'meeting',
    id: r.id,
    label: `${r.held_on} ${r.topic} ${r.present}/${r.entitled}`,
    at: r.created_at,
    by: r.created_by,
    link: `/meetings/${r.id}`,
  }));
}
