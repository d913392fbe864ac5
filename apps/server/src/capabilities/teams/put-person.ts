import type { appointToPost } from '@lianchuang/domain/teams/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { selectMembersById } from '../members/public.ts';
import type { Place } from '../organisations/public.ts';
import { invalid } from './change-team.ts';

type PersonInput = NonNullable<z.output<(typeof appointToPost)['body']>['person']>;

/** Youngest age in a team or on the reserve list. */
const youngest = 18;

/**
 * Somebody of the team: known by id, or as a member known here already, or entered now. Of a member the register's
 * name, sex and birth date count. Answers the id to use. Throws `person-missing`, `unknown-member`, `too-young`.
 */
export async function putPerson(
  tx: WriteTx,
  place: Place,
  id: string,
  person: PersonInput | undefined,
  on: string,
): Promise<{ id: string; name: string }> {
  const known = await tx.maybe<{ id: string; name: string }>(
    `select id, name from team_person where county_id = $1 and organisation_id = $2 and (id = $3 or member_id = $4)
     order by id = $3 desc limit 1`,
    [tx.countyId, place.id, id, person?.memberId ?? null],
  );
  if (known) return known;
  if (!person) throw invalid({ field: 'personId', code: 'person-missing' });
  const facts = await factsOf(tx, person);
  if (yearsLater(facts.bornOn, youngest) > on)
    throw invalid({ field: 'person.bornOn', code: 'too-young', params: { years: youngest } });
  await tx.run(
    `insert into team_person (county_id, id, organisation_id, path, member_id, name, sex, born_on, education, origins, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.countyId,
      id,
      place.id,
      place.path,
      person.memberId ?? null,
      facts.name,
      facts.sex,
      facts.bornOn,
      person.education,
      [...new Set(person.origins)],
      tx.now,
    ],
  );
  return { id, name: facts.name };
}

async function factsOf(
  tx: WriteTx,
  person: PersonInput,
): Promise<Pick<PersonInput, 'name' | 'sex' | 'bornOn'>> {
  if (person.memberId === undefined) return person;
  const [member] = await selectMembersById(tx, [person.memberId]);
  if (member?.state !== 'active') throw invalid({ field: 'person.memberId', code: 'unknown-member' });
  return { name: member.name, sex: member.sex, bornOn: member.born_on };
}

function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
