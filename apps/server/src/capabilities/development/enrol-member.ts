import type { WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinMember } from '../members/public.ts';
import { sealedPlace } from './sealed-place.ts';

/** The person stands in the member register from the day the probation began, under the same id (R1.4, R1.5). */
export async function enrolMember(tx: WriteTx, actor: Actor, id: string, joinedOn: string): Promise<void> {
  const person = await tx.maybe<{
    organisation_id: string;
    name: string;
    ethnic_group: string;
    education: string;
    occupation: string;
    capable_villager: boolean;
    identity_sealed: Buffer;
    phone_sealed: Buffer | null;
  }>(
    `select organisation_id, name, ethnic_group, education, occupation, capable_villager, identity_sealed, phone_sealed
     from development_person where county_id = $1 and id = $2`,
    [tx.countyId, id],
  );
  if (!person) throw notFound('development-person');
  const open = (sealed: Buffer, field: 'identity' | 'phone') =>
    tx.sealer.open(sealed, sealedPlace(tx.countyId, id, field));
  await joinMember(tx, actor, {
    id,
    organisationId: person.organisation_id,
    from: joinedOn,
    how: 'joined',
    name: person.name,
    ethnicGroup: person.ethnic_group,
    education: person.education,
    joinedOn,
    fullOn: null,
    identity: open(person.identity_sealed, 'identity'),
    ...(person.phone_sealed ? { phone: open(person.phone_sealed, 'phone') } : {}),
    occupation: person.occupation,
    specialSkills: '',
    veteran: false,
    returnedYouth: false,
    graduate: false,
    capableVillager: person.capable_villager,
  });
}
