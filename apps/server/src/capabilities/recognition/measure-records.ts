import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';

const kindOf: Readonly<Record<string, string>> = {
  'awards.banner-committees': 'banner-committee',
  'awards.benchmark-branches': 'benchmark-branch',
  'awards.red-star-members': 'red-star-member',
};

/** This year's honours of a kind and whoever is nominated, those conferred first (R5.1). */
export async function awardRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{ id: string; label: string; state: string; at: string; by: string }>(
    `select n.id, coalesce(n.person_name, v.name) as label, n.state, n.created_at as at, n.nominated_by as by from nomination n
     join lateral (select v.name from organisation_version v where v.county_id = n.county_id and v.organisation_id = n.organisation_id
       order by v.valid_from desc limit 1) v on true
     where n.county_id = $1 and n.kind = $2 and n.year = $3 and n.nominated_on <= $4
     order by (n.state = 'conferred') desc, n.decided_on desc nulls last, n.id limit 50`,
    [tx.countyId, kindOf[of.measureId], Number(of.startsOn.slice(0, 4)), of.endsOn],
  );
  return rows.map(({ id, label, state, at, by }) => ({
    kind: 'nomination',
    id,
    label,
    marks: [`recognition.state.${state}`],
    at,
    by,
    link: '/recognition',
  }));
}
