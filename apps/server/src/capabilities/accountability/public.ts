/** What other capabilities may use of remedies and responsibilities. */
export { accountabilityMeasures } from './measures.ts';
export { countRemedies, insertResponsibilities, selectRemediesOf } from './store.ts';
