/** What other capabilities may use of commitments. */
export { type CommitmentsDue, countCommitmentsDue } from './count-commitments-due.ts';
export { insertCommitments, type NewCommitment } from './insert-commitments.ts';
export { commitmentMeasures } from './measures.ts';
export { publishCommitments } from './publish-commitments.ts';
export { type DueCommitment, selectDueCommitments } from './select-due-commitments.ts';
