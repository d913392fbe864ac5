/** What other capabilities may use of remedies and responsibilities. */

export { actOnRemedy } from './act-on-remedy.ts';
export { addLeadingUnit } from './add-leading-unit.ts';
export { addProblem } from './add-problem.ts';
export { countUnassigned } from './count-unassigned.ts';
export { issueRemedies } from './issue-remedies.ts';
export { accountabilityMeasures } from './measures.ts';
export { type NewProblem, openProblems } from './open-problems.ts';
export { planLeadingUnit } from './plan-leading-unit.ts';
export { remindEverywhere, remindOfRemedies } from './remind-of-remedies.ts';
export {
  countRemedies,
  insertResponsibilities,
  selectFirstResponsible,
  selectOpenRemedies,
  selectRemediesOf,
  selectRemediesOfAppraisal,
} from './store.ts';
