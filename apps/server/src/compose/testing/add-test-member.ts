import { randomUUID } from 'node:crypto';
import { addMember } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';
import { makeIdentity } from './make-identity.ts';
import type { TestCounty } from './small-county.ts';

type Card = z.input<(typeof addMember)['body']>;

/** What is written on a member's card, right in every field; a name and number of nobody. */
export function memberCard(organisationId: string, more: Partial<Card> & { nth?: number } = {}): Card {
  const { nth = 1, ...rest } = more;
  return {
    id: randomUUID(),
    organisationId,
    from: '2001-07-01',
    how: 'joined',
    name: '测试甲',
    ethnicGroup: '汉',
    education: 'junior-middle',
    joinedOn: '2000-07-01',
    fullOn: '2001-07-01',
    occupation: '',
    specialSkills: '',
    veteran: false,
    returnedYouth: false,
    graduate: false,
    capableVillager: false,
    identity: makeIdentity('1960-05-04', 'male', nth),
    despiteAlike: true,
    ...rest,
  };
}

/** Enters a member through the API and answers the id. */
export async function addTestMember(
  county: TestCounty,
  user: string,
  organisation: string,
  more: Parameters<typeof memberCard>[1] = {},
): Promise<string> {
  const body = memberCard(county.ids[organisation] ?? organisation, more);
  const reply = await county.call(user, addMember, { body });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.problem));
  return body.id;
}
