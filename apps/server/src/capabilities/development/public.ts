/** What other capabilities may use of development, mobile members and posts. */
export { countDevelopmentDue } from './count-due.ts';
export { developmentMeasures } from './measures.ts';
