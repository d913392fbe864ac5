/** What other capabilities may use of the member register. */
export { backdateMembers, type PastEnd, type PastMove } from './backdate-members.ts';
export { countLettersDue } from './count-letters-due.ts';
export { endProbation } from './end-membership.ts';
export { memberFollowers } from './follow-organisations.ts';
export { insertMembers, type MemberToInsert } from './insert-members.ts';
export { issueTransfer } from './issue-transfer.ts';
export { joinMember, type NewMember, refuseKnown } from './join-member.ts';
export { memberMeasures } from './measures.ts';
export { receiveTransfer } from './receive-transfer.ts';
export { openNumbers } from './reveal-member.ts';
export { hashOf } from './seal-numbers.ts';
export { type MemberRef, selectMembersAt, selectMembersById } from './select-members.ts';
export { type BecameCapable, setCapableVillagers } from './set-capable-villagers.ts';
export { setFullMember } from './set-full-member.ts';
export { stopTransfer } from './stop-transfer.ts';
