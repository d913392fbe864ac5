/** What other capabilities may use of remedies and responsibilities. */
export { issueRemedies } from './issue-remedies.ts';
export { accountabilityMeasures } from './measures.ts';
export {
  countRemedies,
  insertResponsibilities,
  selectOpenRemedies,
  selectRemediesOf,
  settleRemedies,
} from './store.ts';
