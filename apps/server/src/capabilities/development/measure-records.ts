import { commonPosts } from '@lianchuang/domain/development/post-rules';
import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasureRecord, RecordsOf } from '../../platform/measures/measure-publication.ts';
import { personLabel } from '../../platform/measures/person-label.ts';
import { mobileState } from './mobile-store.ts';

interface PersonOf {
  id: string;
  name: string;
  /** Where the person is now. */
  path: string;
  created_at: string;
  created_by: string | null;
}

/** At the organisation itself, or at a committee also below it: `o` is where the figure stands, `t` the row. */
const inside = (own: string): string =>
  `join organisation o on o.county_id = $1 and o.id = $2 and (${own} or o.kind in ('township-committee', 'county-direct-committee', 'organs-work-committee')
     and t.path >= o.path and t.path < left(o.path, -1) || '/')`;
const atOwn = 't.organisation_id = o.id';

function recordOf(
  of: RecordsOf,
  kind: string,
  row: PersonOf,
  more: { text: string; marks: string[]; link: string },
): MeasureRecord {
  return {
    kind,
    id: row.id,
    marks: more.marks,
    at: row.created_at,
    by: row.created_by,
    ...personLabel({ ...row, more: more.text }, of.viewer, more.link),
  };
}

/** Steps on the way to membership with a latest day, those past it first: the branch's own, or the committee's to decide (R1.5). */
export async function deadlineRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<
    PersonOf & { nth: number; what: string; due_on: string; done_on: string | null; late: boolean }
  >(
    `select p.id, p.name, p.path, p.created_at, p.created_by, t.nth, t.what, t.due_on, t.done_on, t.late
     from (select d.*, d.due_on < $3 and (d.done_on is null or d.done_on > $3) as late from development_deadline d
       where d.county_id = $1 and d.opens_on <= $3) t
     join development_person p on p.county_id = t.county_id and p.id = t.person_id
     ${inside(`${atOwn} and t.what in ('talk', 'observe')`)} and (o.id = t.organisation_id or t.what in ('approve', 'confirm'))
     order by t.late desc, (t.done_on is null) desc, t.due_on desc, p.id, t.nth limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return rows.map((r) => ({
    ...recordOf(of, 'development-deadline', r, {
      text: r.due_on,
      marks: [`development.deadline.${r.what}`, ...(r.late ? ['explain.record.overdue'] : [])],
      link: `/development/${r.id}`,
    }),
    id: `${r.id}/${r.nth}`,
  }));
}

/** Members away, those out of touch first (R1.6). */
export async function mobileRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<
    PersonOf & { left_on: string; returned_on: string | null; last_contact_on: string | null }
  >(
    `select t.id, m.name, m.path, t.created_at, t.created_by, t.left_on, case when t.returned_on <= $3 then t.returned_on end as returned_on,
       (select max(c.on_date) from mobile_contact c where c.county_id = $1 and c.mobile_id = t.id and c.on_date <= $3) as last_contact_on
     from mobile_member t join member m on m.county_id = t.county_id and m.id = t.member_id
     ${inside(atOwn)} where t.county_id = $1 and t.left_on <= $3
     order by (t.returned_on <= $3) nulls first, greatest(t.left_on, t.last_contact_on), t.id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return rows.map((r) =>
    recordOf(of, 'mobile-member', r, {
      text: r.last_contact_on ?? r.left_on,
      marks: [`mobile.state.${mobileState(r, of.endsOn)}`],
      link: '/mobile-members',
    }),
  );
}

/** Posts given to members without office, those held on the day first (R1.9). */
export async function postRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<PersonOf & { post: string; from_on: string; until_on: string | null }>(
    `select t.id, m.name, m.path, t.created_at, t.created_by, t.post, t.from_on, t.until_on
     from assigned_post t join member m on m.county_id = t.county_id and m.id = t.member_id
     where t.county_id = $1 and t.organisation_id = $2 and t.from_on <= $3
     order by (t.until_on is null or t.until_on >= $3) desc, t.from_on desc, t.id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  const usual = (post: string): boolean => commonPosts.some((known) => known === post);
  return rows.map((r) =>
    recordOf(of, 'assigned-post', r, {
      text: `${usual(r.post) ? '' : `${r.post} `}${r.from_on} – ${r.until_on ?? ''}`.trim(),
      marks: usual(r.post) ? [`posts.post.${r.post}`] : [],
      link: '/assigned-posts',
    }),
  );
}

/** Who joined in the twelve months before the day, capable villagers first (R1.5). */
export async function newMemberRecords(tx: ReadTx, of: RecordsOf): Promise<MeasureRecord[]> {
  const rows = await tx.many<PersonOf & { joined_on: string; capable_villager: boolean }>(
    `select t.id, t.name, t.path, t.created_at, null as created_by, t.joined_on, t.capable_villager from member t ${inside(atOwn)}
     where t.county_id = $1 and t.state <> 'merged' and t.joined_on > ($3::date - interval '12 months')::date and t.joined_on <= $3
     order by t.capable_villager desc, t.joined_on desc, t.id limit 50`,
    [tx.countyId, of.organisationId, of.endsOn],
  );
  return rows.map((r) =>
    recordOf(of, 'member', r, {
      text: r.joined_on,
      marks: r.capable_villager ? ['teams.origin.capable-villager'] : [],
      link: `/members/${r.id}`,
    }),
  );
}
