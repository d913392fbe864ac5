import type { WriteTx } from '../../platform/db/database.ts';

export interface MobileToInsert {
  readonly id: string;
  readonly memberId: string;
  readonly organisationId: string;
  readonly path: string;
  readonly leftOn: string;
  readonly place: string;
  readonly work: string;
  readonly contactBranch: string;
  readonly returnedOn: string | null;
  /** In the order of their days. */
  readonly contacts: readonly { readonly on: string; readonly how: string }[];
  readonly byName: string;
}

/** Many mobile members at once with their contacts: for demonstration data (R1.6). */
export async function insertMobileMembers(tx: WriteTx, rows: readonly MobileToInsert[]): Promise<void> {
  await tx.run(
    `insert into mobile_member (county_id, created_at, id, member_id, organisation_id, path, left_on, place, work, contact_branch, returned_on, last_contact_on, created_by)
     select $1, $2, r.* from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::text[], $9::text[], $10::text[], $11::date[], $12::date[], $13::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      rows.map((r) => r.id),
      rows.map((r) => r.memberId),
      rows.map((r) => r.organisationId),
      rows.map((r) => r.path),
      rows.map((r) => r.leftOn),
      rows.map((r) => r.place),
      rows.map((r) => r.work),
      rows.map((r) => r.contactBranch),
      rows.map((r) => r.returnedOn),
      rows.map((r) => r.contacts.at(-1)?.on ?? null),
      rows.map((r) => r.byName),
    ],
  );
  const contacts = rows.flatMap((row) => row.contacts.map((contact) => ({ ...contact, row })));
  await tx.run(
    `insert into mobile_contact (county_id, at, mobile_id, id, path, on_date, how, by_name)
     select $1, $2, r.* from unnest($3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::text[], $8::text[]) as r`,
    [
      tx.countyId,
      tx.now,
      contacts.map((c) => c.row.id),
      contacts.map(() => tx.uuid()),
      contacts.map((c) => c.row.path),
      contacts.map((c) => c.on),
      contacts.map((c) => c.how),
      contacts.map((c) => c.row.byName),
    ],
  );
}
