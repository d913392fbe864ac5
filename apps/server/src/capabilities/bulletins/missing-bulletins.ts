import { type BulletinKind, bulletinRhythm } from '@lianchuang/domain/bulletins/rhythm';

const rhythm = bulletinRhythm.map((r) => `('${r.kind}', '${r.of}', '${r.each}')`).join(', ');

/** What organisations owe: a row each for every period that is over in which they were there all along, as `d`. */
export const dueBulletins = (county: string, today: string): string =>
  `(select o.county_id, o.id as organisation_id, o.path, r.kind, p.id as period_id, p.starts_on, p.ends_on, p.due_on
    from organisation o
    join (values ${rhythm}) as r(kind, organisation_kind, each) on r.organisation_kind = o.kind
    join period p on p.county_id = o.county_id and p.kind = r.each and p.ends_on < ${today}::date
      and o.founded_on <= p.starts_on and (o.dissolved_on is null or o.dissolved_on > p.ends_on)
    where o.county_id = ${county}) d`;

export interface MissingRow {
  id: string;
  name: string;
  organisation_kind: string;
  kind: BulletinKind;
  period_id: string;
  due_on: string;
}
