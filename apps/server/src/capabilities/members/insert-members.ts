import { setImmediate } from 'node:timers/promises';
import type { WriteTx } from '../../platform/db/database.ts';
import { nameKeys } from './name-keys.ts';
import { type SealedNumber, sealIdentity, sealPhone } from './seal-numbers.ts';

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
const batch = 1000;

/**
 * Enters many members at once, each with its place and its first event (R1.4). Not by COPY: PostgreSQL allows it to
 * nobody whom row-level security binds. Numbers of the next rows are sealed while the database writes those before.
 * `progress` hears how many are in.
 */
export async function insertMembers(
  tx: WriteTx,
  byName: string,
  rows: Iterable<MemberToInsert>,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  let writing = Promise.resolve();
  let done = 0;
  let part: (MemberToInsert & Sealed)[] = [];
  const flush = async (): Promise<void> => {
    await writing;
    progress(done);
    done += part.length;
    writing = write(tx, byName, part);
    // Awaited at the next turn; until then a fault is nobody's.
    writing.catch(() => undefined);
    part = [];
    await setImmediate();
  };
  for (const row of rows) {
    part.push({ ...row, ...sealed(tx, row) });
    if (part.length === batch) await flush();
  }
  if (part.length > 0) await flush();
  await writing;
  progress(done);
}

interface Sealed {
  readonly identitySealed: SealedNumber;
  readonly phoneSealed: SealedNumber | null;
}

function sealed(tx: WriteTx, row: MemberToInsert): Sealed {
  return {
    identitySealed: sealIdentity(tx.sealer, tx.countyId, row.id, row.identity),
    phoneSealed: row.phone === null ? null : sealPhone(tx.sealer, tx.countyId, row.id, row.phone),
  };
}

async function write(tx: WriteTx, byName: string, rows: readonly (MemberToInsert & Sealed)[]): Promise<void> {
  const keys = rows.map((r) => nameKeys(r.name));
  const hex = (bytes: Buffer | undefined) => (bytes ? `\\x${bytes.toString('hex')}` : null);
  const ids = rows.map((r) => r.id);
  const organisations = rows.map((r) => r.organisationId);
  const paths = rows.map((r) => r.path);
  const days = rows.map((r) => r.sinceOn);
  const hows = rows.map((r) => r.how);
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
      ids,
      organisations,
      paths,
      days,
      rows.map((r) => r.name),
      keys.map((k) => k.sortKey),
      keys.map((k) => k.initials),
      rows.map((r) => r.sex),
      rows.map((r) => r.ethnicGroup),
      rows.map((r) => r.bornOn),
      rows.map((r) => r.education),
      rows.map((r) => r.joinedOn),
      rows.map((r) => r.fullOn),
      rows.map((r) => hex(r.identitySealed.sealed)),
      rows.map((r) => hex(r.identitySealed.hash)),
      rows.map((r) => r.identitySealed.masked),
      rows.map((r) => hex(r.phoneSealed?.sealed)),
      rows.map((r) => hex(r.phoneSealed?.hash)),
      rows.map((r) => r.phoneSealed?.masked ?? null),
      rows.map((r) => r.occupation),
      rows.map((r) => r.specialSkills),
      rows.map((r) => r.veteran),
      rows.map((r) => r.returnedYouth),
      rows.map((r) => r.graduate),
      rows.map((r) => r.capableVillager),
    ],
  );
  await tx.run(
    `insert into member_affiliation (county_id, member_id, from_on, organisation_id, path, how)
     select $1, r.* from unnest($2::uuid[], $3::date[], $4::uuid[], $5::text[], $6::text[]) as r`,
    [tx.countyId, ids, days, organisations, paths, hows],
  );
  await tx.run(
    `insert into member_event (county_id, member_id, id, on_date, kind, by_name, at)
     select $1, r.id, gen_random_uuid(), r.on_date, r.how, $5, $6 from unnest($2::uuid[], $3::date[], $4::text[]) as r(id, on_date, how)`,
    [tx.countyId, ids, days, hows, byName, tx.now],
  );
}
