import type { Exemption } from '@lianchuang/domain/development/post-rules';
import type { WriteTx } from '../../platform/db/database.ts';

interface At {
  readonly memberId: string;
  readonly organisationId: string;
  readonly path: string;
  readonly byName: string;
}
export interface PostToInsert extends At {
  readonly id: string;
  readonly post: string;
  readonly duties: string;
  readonly householdGroup: string;
  readonly fromOn: string;
  readonly reports: readonly { readonly year: number; readonly on: string; readonly report: string }[];
}
export interface ExemptionToInsert extends At {
  readonly reason: Exemption;
}

/** Many posts at once with their reports, and who is not expected to hold one: for demonstration data (R1.9). */
export async function insertPosts(
  tx: WriteTx,
  posts: readonly PostToInsert[],
  exemptions: readonly ExemptionToInsert[],
): Promise<void> {
  await tx.run(
    `insert into assigned_post (county_id, created_at, id, member_id, organisation_id, path, post, duties, household_group, from_on, created_by)
     select $1, $2, r.* from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::date[], $11::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      posts.map((p) => p.id),
      posts.map((p) => p.memberId),
      posts.map((p) => p.organisationId),
      posts.map((p) => p.path),
      posts.map((p) => p.post),
      posts.map((p) => p.duties),
      posts.map((p) => p.householdGroup),
      posts.map((p) => p.fromOn),
      posts.map((p) => p.byName),
    ],
  );
  const reports = posts.flatMap((post) => post.reports.map((report) => ({ ...report, post })));
  await tx.run(
    `insert into post_report (county_id, at, post_id, year, path, on_date, report, by_name)
     select $1, $2, r.* from unnest($3::uuid[], $4::int[], $5::text[], $6::date[], $7::text[], $8::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      reports.map((r) => r.post.id),
      reports.map((r) => r.year),
      reports.map((r) => r.post.path),
      reports.map((r) => r.on),
      reports.map((r) => r.report),
      reports.map((r) => r.post.byName),
    ],
  );
  await tx.run(
    `insert into post_exemption (county_id, at, member_id, organisation_id, path, reason, by_name)
     select $1, $2, r.* from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      exemptions.map((e) => e.memberId),
      exemptions.map((e) => e.organisationId),
      exemptions.map((e) => e.path),
      exemptions.map((e) => e.reason),
      exemptions.map((e) => e.byName),
    ],
  );
}
