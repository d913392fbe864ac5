/** What other capabilities may use of the member register. */
export { type MemberRef, selectMembersAt, selectMembersById } from './select-members.ts';
