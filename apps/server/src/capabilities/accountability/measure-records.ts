import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';

/** Remedies due by the day at the organisation and below, those not closed in time first (R3.5). */
export async function remedyRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{
    id: string;
    organisation_id: string;
    title: string;
    state: string;
    due_on: string;
    owner: string;
    created_at: string;
  }>(
    `select m.id, m.organisation_id, m.title, m.state, m.due_on, m.owner, m.created_at from organisation o
     join remedy m on m.county_id = o.county_id and m.path >= o.path and m.path < left(o.path, -1) || '/'
       and m.path >= $4 and m.path < $5 and m.state <> 'cancelled' and m.due_on <= $3
     where o.county_id = $1 and o.id = $2
     order by coalesce(m.state = 'closed' and m.closed_on <= m.due_on, false), m.due_on desc, m.id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn, of.viewer.lo, of.viewer.hi],
  );
  return rows.map((r) => ({
    kind: 'remedy',
    id: r.id,
    label: `${r.due_on} ${r.title}`,
    marks: [`common.remedy-state.${r.state}`],
    at: r.created_at,
    by: r.owner,
    link: `/remedies?organisation=${r.organisation_id}`,
  }));
}

/** The organisations that have a standard to reach, those without a first responsible person first (R3.7). */
export async function responsibilityRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<{ id: string; name: string; first: string | null; updated_at: string | null }>(
    `select b.organisation_id as id, b.name, r.first_responsible as first, r.updated_at from organisation o
     join roster b on b.county_id = o.county_id and b.period_id = $3 and b.path >= o.path and b.path < left(o.path, -1) || '/'
       and b.path >= $4 and b.path < $5 and b.kind in ('township-committee', 'village-branch', 'agri-department', 'township-station')
     left join responsibility r on r.county_id = o.county_id and r.organisation_id = b.organisation_id and r.subject = 'standard'
     where o.county_id = $1 and o.id = $2 order by (r.id is not null), b.ordinal limit 50`,
    [tx.countyId, of.organisationId, of.periodId, of.viewer.lo, of.viewer.hi],
  );
  return rows.map((r) => ({
    kind: 'responsibility',
    id: r.id,
    label: r.name,
    marks: r.first === null ? ['responsibilities.missing'] : [],
    at: r.updated_at,
    by: r.first,
    link: '/responsibilities',
  }));
}
