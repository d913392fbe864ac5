import type { Member } from '@lianchuang/domain/members/contract';
import type { Education, Sex } from '@lianchuang/domain/members/terms';
import type { Origin } from '@lianchuang/domain/teams/terms';
import { uuidV7 } from '../../lib/uuid-v7.ts';

/** What a dialog asks about a person: one of three ways to say who it is. */
export interface PersonChoice {
  readonly who: 'member' | 'known' | 'other';
  readonly member?: string;
  readonly known?: string;
  readonly name?: string;
  readonly sex?: Sex;
  readonly bornOn?: string;
  readonly education?: Education;
  readonly origins?: Origin[];
}

/** How a dialog begins. */
export const firstChoice: PersonChoice = { who: 'member', sex: 'male', bornOn: '', origins: [] };

const originOf = {
  veteran: 'veteran',
  'returned-youth': 'returnedYouth',
  graduate: 'graduate',
  'capable-villager': 'capableVillager',
} as const satisfies Record<Origin, keyof Member>;

/** The choice as the API takes it: an id, and who it is where nobody has that id yet. */
export function personOf(choice: PersonChoice, members: readonly Member[]) {
  if (choice.who === 'known') return { personId: choice.known ?? '' };
  const member = choice.who === 'member' ? members.find((m) => m.id === choice.member) : undefined;
  const personId = uuidV7();
  if (member) {
    return {
      personId,
      person: {
        memberId: member.id,
        name: member.name,
        sex: member.sex,
        bornOn: member.bornOn,
        education: member.education,
        origins: (Object.keys(originOf) as Origin[]).filter((origin) => member[originOf[origin]]),
      },
    };
  }
  return {
    personId,
    person: {
      name: choice.name ?? '',
      sex: choice.sex ?? 'male',
      bornOn: choice.bornOn ?? '',
      education: choice.education ?? 'none',
      origins: choice.origins ?? [],
    },
  };
}
