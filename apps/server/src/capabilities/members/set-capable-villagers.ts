import type { WriteTx } from '../../platform/db/database.ts';

export interface BecameCapable {
  readonly memberId: string;
  readonly on: string;
  /** What shows it; it stands in the card's history. */
  readonly evidence: string;
}

/** Members who have become capable villagers are marked so, from which day on in their history (R1.5, R7.2). */
export async function setCapableVillagers(
  tx: WriteTx,
  byName: string,
  rows: readonly BecameCapable[],
): Promise<void> {
  await tx.run(
    `with became as (
       update member m set capable_villager = true, version = m.version + 1, updated_at = $2
       from unnest($3::uuid[], $4::date[], $5::text[]) as r(id, on_date, evidence)
       where m.county_id = $1 and m.id = r.id and m.state = 'active' and not m.capable_villager
       returning m.id, r.on_date, r.evidence)
     insert into member_event (county_id, member_id, id, on_date, kind, detail, by_name, at)
     select $1, b.id, gen_random_uuid(), b.on_date, 'became-capable', jsonb_build_object('note', b.evidence), $6, $2 from became b`,
    [
      tx.countyId,
      tx.now,
      rows.map((r) => r.memberId),
      rows.map((r) => r.on),
      rows.map((r) => r.evidence),
      byName,
    ],
  );
}
