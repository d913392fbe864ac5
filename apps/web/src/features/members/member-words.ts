import type { Member } from '@lianchuang/domain/members/contract';
import type { TFunction } from 'i18next';

/** `汉` as 汉族; what is no group of its own stays as it is. */
export function ethnicWords(group: string, t: TFunction): string {
  return group === '其他' ? group : t('members.ethnic', { group });
}

/** Full member, on probation, or how membership ended, in words. */
export function stateWords(member: Pick<Member, 'state' | 'fullOn'>, t: TFunction): string {
  if (member.state !== 'active') return t(`members.state.${member.state}`);
  return t(member.fullOn === null ? 'members.probationary' : 'members.full');
}

export const markNames = ['veteran', 'returnedYouth', 'graduate', 'capableVillager'] as const;

/** The marks of a card that hold, in words. */
export function markWords(member: Pick<Member, (typeof markNames)[number]>, t: TFunction): string[] {
  return markNames.filter((name) => member[name]).map((name) => t(`field.${name}`));
}

/** What a column of a list holds, in words. */
export function importFieldWords(field: string, t: TFunction): string {
  return field === 'name' ? t('members.name') : t(`field.${field}`);
}
