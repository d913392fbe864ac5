import type { ReadTx } from '../../platform/db/database.ts';

/** Who holds the post of secretary at each of the organisations on a day, of those in sight; by organisation. */
export async function selectSecretaries(
  tx: ReadTx,
  organisationIds: readonly string[],
  day: string,
): Promise<Map<string, { name: string; memberId: string | null }>> {
  const rows = await tx.many<{ organisation_id: string; name: string; member_id: string | null }>(
    `select h.organisation_id, p.name, p.member_id from post_holding h
     join team_person p on p.county_id = h.county_id and p.id = h.person_id
     where h.county_id = $1 and h.organisation_id = any($2) and h.post = 'secretary' and h.from_on <= $3
       and (h.until_on is null or h.until_on > $3)`,
    [tx.countyId, organisationIds, day],
  );
  return new Map(rows.map((r) => [r.organisation_id, { name: r.name, memberId: r.member_id }]));
}
