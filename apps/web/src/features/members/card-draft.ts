import type { correctMember, Member } from '@lianchuang/domain/members/contract';
import type { z } from 'zod';

/** What one types on a card; an empty date or number is ''. */
export interface CardDraft {
  identity: string;
  phone: string;
  name: string;
  ethnicGroup: string;
  education: Member['education'];
  joinedOn: string;
  fullOn: string;
  occupation: string;
  specialSkills: string;
  veteran: boolean;
  returnedYouth: boolean;
  graduate: boolean;
  capableVillager: boolean;
}

type Change = Omit<z.input<(typeof correctMember)['body']>, 'version' | 'reason'>;

/** A card as it stands, to be corrected; both numbers stay out of sight and empty. */
export function draftOf(member: Member): CardDraft {
  return {
    identity: '',
    phone: '',
    name: member.name,
    ethnicGroup: member.ethnicGroup,
    education: member.education,
    joinedOn: member.joinedOn,
    fullOn: member.fullOn ?? '',
    occupation: member.occupation,
    specialSkills: member.specialSkills,
    veteran: member.veteran,
    returnedYouth: member.returnedYouth,
    graduate: member.graduate,
    capableVillager: member.capableVillager,
  };
}

/** Only what was changed, so that what others corrected meanwhile stays; numbers only where one was typed. */
export function changedFields(before: CardDraft, after: CardDraft, removePhone: boolean): Change {
  const change: Record<string, unknown> = {};
  for (const name of Object.keys(before) as (keyof CardDraft)[]) {
    const [was, is] = [before[name], after[name]].map((v) => (typeof v === 'string' ? v.trim() : v));
    if (was !== is) change[name] = name === 'fullOn' && is === '' ? null : is;
  }
  if (removePhone) change.phone = null;
  return change as Change;
}
