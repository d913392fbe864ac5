/** What other capabilities may use of commitments. */
export { type CommitmentsDue, countCommitmentsDue } from './count-commitments-due.ts';
export { commitmentFollowers } from './follow-organisations.ts';
export { insertCommitments, type NewCommitment } from './insert-commitments.ts';
export { commitmentMeasures } from './measures.ts';
export { publishCommitments } from './publish-commitments.ts';
export { selectCurrentCommitments } from './select-current-commitments.ts';
export { type DueCommitment, selectDueCommitments } from './select-due-commitments.ts';
