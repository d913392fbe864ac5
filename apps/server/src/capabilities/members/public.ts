/** What other capabilities may use of the member register. */
export { joinMember, type NewMember } from './join-member.ts';
export { memberMeasures } from './measures.ts';
export { type MemberRef, selectMembersAt, selectMembersById } from './select-members.ts';
export { setFullMember } from './set-full-member.ts';
