import { mobileRule } from '@lianchuang/domain/development/mobile-rules';
import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { ableSql, type DaySql } from './able-sql.ts';
import { deadlineRecords, mobileRecords, newMemberRecords, postRecords } from './measure-records.ts';

/**
 * The day as of which a period is reckoned: its end, or the day asked for where that is earlier. Reckoned once a query,
 * not once a row.
 */
const day: DaySql = (before) =>
  `(select (least(p.ends_on, $4::date)${before ? ` - interval '${before}'` : ''})::date from period p where p.county_id = $1 and p.id = $2)`;

const committees = "('township-committee', 'county-direct-committee', 'organs-work-committee')";

/** From rows `own` (organisation_id, path, n, part): each organisation's, and each committee's with all below it. */
const summed = (own: string, kinds: string): string =>
  `with own as materialized (${own})
   select o.id, sum(own.n) as n, sum(own.part) as part from own
     join organisation o on o.county_id = $1 and o.id = own.organisation_id and o.kind not in ${committees}
     where ${kinds} group by o.id
   union all select o.id, sum(own.n), sum(own.part) from organisation o
     join own on own.path >= o.path and own.path < left(o.path, -1) || '/'
     where o.county_id = $1 and o.kind in ${committees} and ${kinds} group by o.id`;

const ofVillages = "o.kind in ('village-branch', 'township-committee')";
const ratio = (id: string, rows: string): string =>
  `select x.id as organisation_id, '${id}' as measure_id, x.part::numeric / nullif(x.n, 0) as value, x.part::numeric as numerator,
     x.n::numeric as denominator from (${rows}) x where $3 <> ''`;

/**
 * What the registers of development, mobile members and posts know (R1.5, R1.6, R1.9). Each speaks for an organisation
 * from its first row there on; with nothing to count it says so (no value), and a return's answer no longer counts.
 */
export const developmentMeasures: MeasurePublication[] = [
  {
    source: 'record',
    measures: ['members.development-overdue'],
    records: deadlineRecords,
    // Each step counts against who had to take it: the branch, or the committee that decides. So the tree adds them up.
    sql: `with own as materialized (select d.organisation_id, min(d.path) as path,
          count(*) filter (where d.late and d.what in ('talk', 'observe')) as branch, count(*) filter (where d.late and d.what in ('approve', 'confirm')) as committee
        from (select organisation_id, path, what, due_on < ${day()} and (done_on is null or done_on > ${day()}) as late
          from development_deadline where county_id = $1 and opens_on <= ${day()}) d group by d.organisation_id)
      select x.id as organisation_id, 'members.development-overdue' as measure_id, sum(x.n)::numeric as value, null::numeric as numerator,
        null::numeric as denominator
      from (select organisation_id as id, branch as n from own
        union all select o.id, own.committee from organisation o join own on own.path >= o.path and own.path < left(o.path, -1) || '/'
          where o.county_id = $1 and o.kind in ${committees}) x where $3 <> '' group by x.id`,
  },
  {
    source: 'record',
    measures: ['members.mobile-in-contact'],
    records: mobileRecords,
    // Away for more than six months; in contact: spoken to, or left, within the last six.
    sql: ratio(
      'members.mobile-in-contact',
      summed(
        `select m.organisation_id, min(m.path) as path, count(*) filter (where m.mobile) as n,
           count(*) filter (where m.mobile and m.touch >= ${day(`${mobileRule.touchWithin} months`)}) as part
         from (select a.organisation_id, a.path,
             a.left_on < ${day(`${mobileRule.awayMoreThan} months`)} and (a.returned_on is null or a.returned_on > ${day()}) as mobile,
             greatest(a.left_on, case when a.last_contact_on <= ${day()} then a.last_contact_on
               when a.last_contact_on is not null then (select max(c.on_date) from mobile_contact c
                 where c.county_id = $1 and c.mobile_id = a.id and c.on_date <= ${day()}) end) as touch
           from mobile_member a where a.county_id = $1 and a.left_on <= ${day()}) m group by m.organisation_id`,
        ofVillages,
      ),
    ),
  },
  {
    source: 'record',
    measures: ['members.assigned-post'],
    records: postRecords,
    sql: ratio(
      'members.assigned-post',
      `select s.organisation_id as id, s.able as n, s.holding as part from (${ableSql(
        day,
        `o.kind = 'village-branch' and exists (select 1 from assigned_post b
           where b.county_id = $1 and b.organisation_id = o.id and b.from_on <= ${day()})`,
      )}) s`,
    ),
  },
  {
    source: 'record',
    measures: ['members.new-capable'],
    records: newMemberRecords,
    // Of the member register: whoever joined in the twelve months before the day.
    sql: ratio(
      'members.new-capable',
      summed(
        `select b.id as organisation_id, b.path, coalesce(j.n, 0) as n, coalesce(j.part, 0) as part from organisation b
         left join (select m.organisation_id, count(*) as n, count(*) filter (where m.capable_villager) as part
           from member m where m.county_id = $1 and m.joined_on > ${day('12 months')} and m.joined_on <= ${day()}
             and m.state <> 'merged' group by m.organisation_id) j on j.organisation_id = b.id
         where b.county_id = $1 and exists (select 1 from member m where m.county_id = $1 and m.organisation_id = b.id)`,
        ofVillages,
      ),
    ),
  },
];
