import type { WriteTx } from '../../../platform/db/database.ts';
import { ProblemError } from '../../../platform/errors/problem-error.ts';
import { nameKeys } from '../name-keys.ts';
import { sealPhone } from '../seal-numbers.ts';
import type { ChangedRow } from './import-job.ts';

const batch = 5000;

/**
 * Brings cards up to what a workbook says of them; a blank cell leaves what stands (R1.4). Throws `import-outdated` when
 * a card was changed since the check, and then nothing is done.
 */
export async function updateMembers(
  tx: WriteTx,
  byName: string,
  rows: readonly ChangedRow[],
  fileName: string,
): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch);
    const phones = part.map(({ id, draft }) =>
      draft.phone === null ? null : sealPhone(tx.sealer, tx.countyId, id, draft.phone),
    );
    const keys = part.map(({ draft }) => nameKeys(draft.name));
    const hex = (bytes: Buffer | undefined) => (bytes ? `\\x${bytes.toString('hex')}` : null);
    const touched = await tx.run(
      `update member m set name = r.name, sort_key = r.sort_key, initials = r.initials, ethnic_group = r.ethnic_group, education = r.education,
         joined_on = r.joined_on, full_on = coalesce(r.full_on, m.full_on), phone_sealed = coalesce(r.phone_sealed, m.phone_sealed),
         phone_hash = coalesce(r.phone_hash, m.phone_hash), phone_masked = coalesce(r.phone_masked, m.phone_masked),
         occupation = coalesce(nullif(r.occupation, ''), m.occupation), special_skills = coalesce(nullif(r.special_skills, ''), m.special_skills),
         veteran = coalesce(r.veteran, m.veteran), returned_youth = coalesce(r.returned_youth, m.returned_youth),
         graduate = coalesce(r.graduate, m.graduate), capable_villager = coalesce(r.capable_villager, m.capable_villager),
         version = m.version + 1, updated_at = $2
       from unnest($3::uuid[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::date[], $11::date[], $12::bytea[],
         $13::bytea[], $14::text[], $15::text[], $16::text[], $17::boolean[], $18::boolean[], $19::boolean[], $20::boolean[])
         as r(id, version, name, sort_key, initials, ethnic_group, education, joined_on, full_on, phone_sealed, phone_hash, phone_masked,
           occupation, special_skills, veteran, returned_youth, graduate, capable_villager)
       where m.county_id = $1 and m.id = r.id and m.version = r.version and m.state = 'active'`,
      [
        tx.countyId,
        tx.now,
        part.map((r) => r.id),
        part.map((r) => r.version),
        part.map((r) => r.draft.name),
        keys.map((k) => k.sortKey),
        keys.map((k) => k.initials),
        part.map((r) => r.draft.ethnicGroup),
        part.map((r) => r.draft.education),
        part.map((r) => r.draft.joinedOn),
        part.map((r) => r.draft.fullOn),
        phones.map((n) => hex(n?.sealed)),
        phones.map((n) => hex(n?.hash)),
        phones.map((n) => n?.masked ?? null),
        part.map((r) => r.draft.occupation),
        part.map((r) => r.draft.specialSkills),
        part.map((r) => r.draft.veteran),
        part.map((r) => r.draft.returnedYouth),
        part.map((r) => r.draft.graduate),
        part.map((r) => r.draft.capableVillager),
      ],
    );
    if (touched !== part.length) throw new ProblemError('import-outdated', 409);
    await tx.run(
      `insert into member_event (county_id, member_id, id, on_date, kind, detail, by_name, at)
       select $1, r.id, gen_random_uuid(), $2::date, 'corrected', jsonb_build_object('file', $3::text, 'fields', r.fields), $4, $5
       from unnest($6::uuid[], $7::text[]) as r(id, fields)`,
      [
        tx.countyId,
        tx.today,
        fileName,
        byName,
        tx.now,
        part.map((r) => r.id),
        part.map((r) => r.fields.join(' ')),
      ],
    );
  }
}
