import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';

/**
 * Weak-and-lax organisations below each township, those under no township at the county (R3.6); known once a quarter was
 * locked, for then the rule has spoken.
 */
export const weakOrganisationMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['organisations.weak-and-lax'],
    sql: `with d as materialized (select least(ends_on, $4::date) as today from period where county_id = $1 and id = $2 and $3 <> ''),
      weak as (
        select coalesce(t.organisation_id, c.organisation_id) as organisation_id
        from d join weak_organisation w on w.county_id = $1 and w.named_on <= d.today and (w.lifted_on is null or w.lifted_on > d.today)
        left join roster t on t.county_id = $1 and t.period_id = $2 and t.kind = 'township-committee'
          and w.path >= t.path and w.path < left(t.path, -1) || '/'
        left join roster c on c.county_id = $1 and c.period_id = $2 and c.kind = 'county-committee')
      select r.organisation_id, 'organisations.weak-and-lax' as measure_id, count(weak.organisation_id)::numeric as value,
        null::numeric as numerator, null::numeric as denominator
      from d join roster r on r.county_id = $1 and r.period_id = $2 and r.kind in ('township-committee', 'county-committee')
      left join weak on weak.organisation_id = r.organisation_id
      where exists (select 1 from period q where q.county_id = $1 and q.kind = 'quarter' and q.state = 'locked' and q.ends_on <= d.today)
        or exists (select 1 from weak_organisation x where x.county_id = $1 and x.named_on <= d.today)
      group by r.organisation_id`,
    records: async (tx, { organisationId, endsOn }) => {
      const rows = await tx.many<{ id: string; name: string; named_on: string; named_by: string }>(
        `select w.id, v.name, w.named_on, w.named_by from organisation o
         join weak_organisation w on w.county_id = o.county_id and w.path >= o.path and w.path < left(o.path, -1) || '/'
         join lateral (select n.name from organisation_version n where n.county_id = w.county_id and n.organisation_id = w.organisation_id
           order by n.valid_from desc limit 1) v on true
         where o.county_id = $1 and o.id = $2 and w.named_on <= $3 and (w.lifted_on is null or w.lifted_on > $3)
         order by w.named_on desc, w.path limit 50`,
        [tx.countyId, organisationId, endsOn],
      );
      // Where nobody is weak the figure rests on the quarters in which the rule looked.
      const looked = await tx.many<{ id: string; locked_at: string }>(
        `select id, locked_at from period where county_id = $1 and kind = 'quarter' and state = 'locked' and ends_on <= $2
         order by ends_on desc limit 4`,
        [tx.countyId, endsOn],
      );
      return [
        ...rows.map((row) => ({
          kind: 'weak-organisation',
          id: row.id,
          label: row.name,
          marks: [],
          at: row.named_on,
          by: row.named_by,
          link: '/weak-organisations',
        })),
        ...looked.map(({ id, locked_at }) => ({
          kind: 'period',
          id,
          label: id,
          marks: ['weak.record.looked'],
          at: locked_at,
          by: null,
          link: '/periods',
        })),
      ].slice(0, 50);
    },
  },
];
