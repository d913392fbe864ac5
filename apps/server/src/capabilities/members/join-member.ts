import type { AuditActor } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import { openPlace } from '../organisations/public.ts';
import { checkCard } from './check-card.ts';
import { nameKeys } from './name-keys.ts';
import { hashOf, sealIdentity, sealPhone } from './seal-numbers.ts';
import { addEvent, setAffiliation } from './store.ts';

export interface NewMember {
  readonly id: string;
  readonly organisationId: string;
  /** Since when the member belongs there, `2008-09-30`. */
  readonly from: string;
  readonly how: 'joined' | 'transferred';
  readonly name: string;
  readonly ethnicGroup: string;
  readonly education: string;
  /** Day the probation began. */
  readonly joinedOn: string;
  readonly fullOn: string | null;
  readonly identity: string;
  readonly phone?: string | undefined;
  readonly occupation: string;
  readonly specialSkills: string;
  readonly veteran: boolean;
  readonly returnedYouth: boolean;
  readonly graduate: boolean;
  readonly capableVillager: boolean;
}

/**
 * Enters a member in the register (R1.4, R1.5); birth and sex come from the identity number. Throws `invalid-input`
 * naming each field, `unknown-organisation`, and `member-known` (409) when the number stands in the register already.
 */
export async function joinMember(tx: WriteTx, actor: AuditActor, input: NewMember): Promise<void> {
  const place = await openPlace(tx, input.organisationId);
  const { card, errors } = checkCard(input, tx.today);
  if (input.from > tx.today) errors.push({ field: 'from', code: 'day-in-future' });
  else if (input.from < input.joinedOn) {
    errors.push({ field: 'from', code: 'before-joined', params: { date: input.joinedOn } });
  }
  if (!card || errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
  await refuseKnown(tx, hashOf(tx.sealer, tx.countyId, 'identity', card.identity));
  const identity = sealIdentity(tx.sealer, tx.countyId, input.id, card.identity);
  const phone = card.phone === null ? null : sealPhone(tx.sealer, tx.countyId, input.id, card.phone);
  const { sortKey, initials } = nameKeys(input.name);
  await tx.run(
    `insert into member (county_id, id, organisation_id, path, since_on, name, sort_key, initials, sex, ethnic_group, born_on, education,
       joined_on, full_on, identity_sealed, identity_hash, identity_masked, phone_sealed, phone_hash, phone_masked, occupation, special_skills,
       veteran, returned_youth, graduate, capable_villager, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $27)`,
    [
      tx.countyId,
      input.id,
      place.id,
      place.path,
      input.from,
      input.name,
      sortKey,
      initials,
      card.sex,
      input.ethnicGroup,
      card.bornOn,
      input.education,
      input.joinedOn,
      input.fullOn,
      identity.sealed,
      identity.hash,
      identity.masked,
      phone?.sealed ?? null,
      phone?.hash ?? null,
      phone?.masked ?? null,
      input.occupation,
      input.specialSkills,
      input.veteran,
      input.returnedYouth,
      input.graduate,
      input.capableVillager,
      tx.now,
    ],
  );
  await setAffiliation(tx, input.id, {
    fromOn: input.from,
    organisationId: place.id,
    path: place.path,
    how: input.how,
  });
  await addEvent(tx, actor.displayName, {
    memberId: input.id,
    on: input.from,
    kind: input.how,
    detail: { organisation: place.name },
  });
}

/** One number stands once in the county: whoever sees the card is led to it, others hear only that it is there. */
export async function refuseKnown(tx: WriteTx, hash: Buffer, exceptId?: string): Promise<void> {
  const known = await tx.maybe<{ id: string | null; name: string | null }>(
    'select id, name from member_known($1, $2, $3)',
    [tx.countyId, hash, exceptId ?? null],
  );
  if (!known) return;
  throw new ProblemError(known.id === null ? 'member-known-elsewhere' : 'member-known', 409, {
    ...(known.id === null ? {} : { params: { name: known.name ?? '' }, present: { id: known.id } }),
    errors: [{ field: 'identity', code: 'identity-known' }],
  });
}
