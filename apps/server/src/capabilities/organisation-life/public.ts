/** What other capabilities may use of organisation life. */
export { organisationLifeMeasures } from './measures.ts';
