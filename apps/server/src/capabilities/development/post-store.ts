import type { AssignedPost } from '@lianchuang/domain/development/post-contract';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import {
  atOrganisation,
  namesOf,
  type OrganisationColumns,
  organisationColumns,
  organisationRefOf,
} from './places.ts';
import { mayKeep } from './policy.ts';

export interface PostRow extends OrganisationColumns {
  id: string;
  path: string;
  member_id: string;
  post: string;
  duties: string;
  household_group: string;
  from_on: string;
  until_on: string | null;
  version: number;
}

export const postColumns = `t.id, t.path, t.member_id, t.post, t.duties, t.household_group, t.from_on, t.until_on, t.version,
  ${organisationColumns}`;
export const postFrom = `assigned_post t ${atOrganisation}`;

/** Years that a report is due for: those the post was held at the end of, once that end is a month away (R1.9). */
export function yearsDue(row: Pick<PostRow, 'from_on' | 'until_on'>, today: string): number[] {
  const first = Number(row.from_on.slice(0, 4));
  const last = Number(addDays(today, 31).slice(0, 4)) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (year) => row.until_on === null || row.until_on >= `${year}-12-31`,
  );
}

/** Rows with the names of their members and their reports, as lists and dialogs show them. */
export async function presentPosts(
  tx: ReadTx,
  actor: Actor,
  rows: readonly PostRow[],
): Promise<AssignedPost[]> {
  const names = await namesOf(tx, [...new Set(rows.map((row) => row.member_id))]);
  const reports = await tx.many<AssignedPost['reports'][number] & { post_id: string }>(
    `select post_id, year, on_date as on, report, by_name as "byName" from post_report
     where county_id = $1 and post_id = any($2) order by year desc`,
    [tx.countyId, rows.map((row) => row.id)],
  );
  const byPost = Map.groupBy(reports, (report) => report.post_id);
  return rows.map((row) => {
    const own = (byPost.get(row.id) ?? []).map(({ post_id: _, ...report }) => report);
    const held = row.from_on <= tx.today && (row.until_on === null || row.until_on >= tx.today);
    return {
      id: row.id,
      organisation: organisationRefOf(row),
      member: { id: row.member_id, name: names.get(row.member_id) ?? '' },
      post: row.post,
      duties: row.duties,
      householdGroup: row.household_group,
      fromOn: row.from_on,
      untilOn: row.until_on,
      held,
      reports: own,
      missing: yearsDue(row, tx.today).filter((year) => !own.some((report) => report.year === year)),
      version: row.version,
      may: mayKeep(actor),
    };
  });
}

/** One post in scope, as the contract has it. Throws `not-found`. */
export async function onePost(tx: ReadTx, actor: Actor, id: string): Promise<AssignedPost> {
  const [one] = await presentPosts(tx, actor, [await readPost(tx, id)]);
  if (!one) throw notFound('assigned-post');
  return one;
}

async function readPost(tx: ReadTx, id: string, lock = false): Promise<PostRow> {
  const row = await tx.maybe<PostRow>(
    `select ${postColumns} from ${postFrom} where t.county_id = $1 and t.id = $2 and t.path >= $3 and t.path < $4${lock ? ' for update of t' : ''}`,
    [tx.countyId, id, tx.scope.lo, tx.scope.hi],
  );
  if (!row) throw notFound('assigned-post');
  return row;
}

/** One to be changed, at the version the user saw. Throws `not-found`, `stale-version`. */
export async function takePost(tx: WriteTx, actor: Actor, id: string, version: number): Promise<PostRow> {
  const row = await readPost(tx, id, true);
  if (row.version !== version) throw stale(await onePost(tx, actor, id));
  return row;
}
