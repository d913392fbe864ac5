import type { WriteTx } from '../../platform/db/database.ts';
import { nameKeys } from './name-keys.ts';
import { sealIdentity, sealPhone } from './seal-numbers.ts';

/** A member whose card was checked already; numbers are folded and in clear, and sealed here. */
export interface MemberToInsert {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly sinceOn: string;
  readonly how: 'joined' | 'imported';
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly ethnicGroup: string;
  readonly bornOn: string;
  readonly education: string;
  readonly joinedOn: string;
  readonly fullOn: string | null;
  readonly identity: string;
  readonly phone: string | null;
  readonly occupation: string;
  readonly specialSkills: string;
  readonly veteran: boolean;
  readonly returnedYouth: boolean;
  readonly graduate: boolean;
  readonly capableVillager: boolean;
}

/** Rows a statement; each is some hundred bytes. */
const batch = 5000;

/**
 * Enters many members at once, each with its place and its first event (R1.4). Not by COPY: PostgreSQL allows it to
 * nobody whom row-level security binds. `progress` hears how many are in.
 */
export async function insertMembers(
  tx: WriteTx,
  byName: string,
  rows: readonly MemberToInsert[],
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch);
    const identities = part.map((r) => sealIdentity(tx.sealer, tx.countyId, r.id, r.identity));
    const phones = part.map((r) =>
      r.phone === null ? null : sealPhone(tx.sealer, tx.countyId, r.id, r.phone),
    );
    const keys = part.map((r) => nameKeys(r.name));
    const hex = (bytes: Buffer | undefined) => (bytes ? `\\x${bytes.toString('hex')}` : null);
    await tx.run(
      `insert into member (county_id, created_at, updated_at, id, organisation_id, path, since_on, name, sort_key, initials, sex, ethnic_group, born_on,
         education, joined_on, full_on, identity_sealed, identity_hash, identity_masked, phone_sealed, phone_hash, phone_masked, occupation,
         special_skills, veteran, returned_youth, graduate, capable_villager)
       select $1, $2, $2, r.* from unnest($3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[], $10::text[],
         $11::text[], $12::date[], $13::text[], $14::date[], $15::date[], $16::bytea[], $17::bytea[], $18::text[], $19::bytea[], $20::bytea[],
         $21::text[], $22::text[], $23::text[], $24::boolean[], $25::boolean[], $26::boolean[], $27::boolean[]) as r`,
      [
        tx.countyId,
        tx.now,
        part.map((r) => r.id),
        part.map((r) => r.organisationId),
        part.map((r) => r.path),
        part.map((r) => r.sinceOn),
        part.map((r) => r.name),
        keys.map((k) => k.sortKey),
        keys.map((k) => k.initials),
        part.map((r) => r.sex),
        part.map((r) => r.ethnicGroup),
        part.map((r) => r.bornOn),
        part.map((r) => r.education),
        part.map((r) => r.joinedOn),
        part.map((r) => r.fullOn),
        identities.map((n) => hex(n.sealed)),
        identities.map((n) => hex(n.hash)),
        identities.map((n) => n.masked),
        phones.map((n) => hex(n?.sealed)),
        phones.map((n) => hex(n?.hash)),
        phones.map((n) => n?.masked ?? null),
        part.map((r) => r.occupation),
        part.map((r) => r.specialSkills),
        part.map((r) => r.veteran),
        part.map((r) => r.returnedYouth),
        part.map((r) => r.graduate),
        part.map((r) => r.capableVillager),
      ],
    );
    const ids = [tx.countyId, part.map((r) => r.id)];
    await tx.run(
      `insert into member_affiliation (county_id, member_id, from_on, organisation_id, path, how)
       select $1, m.id, m.since_on, m.organisation_id, m.path, r.how from unnest($2::uuid[], $3::text[]) as r(id, how)
       join member m on m.county_id = $1 and m.id = r.id`,
      [...ids, part.map((r) => r.how)],
    );
    await tx.run(
      `insert into member_event (county_id, member_id, id, on_date, kind, by_name, at)
       select $1, m.id, gen_random_uuid(), m.since_on, r.how, $4, $5 from unnest($2::uuid[], $3::text[]) as r(id, how)
       join member m on m.county_id = $1 and m.id = r.id`,
      [...ids, part.map((r) => r.how), byName, tx.now],
    );
    progress(Math.min(rows.length, at + batch));
  }
}
