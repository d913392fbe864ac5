/** What other capabilities may use of teams. */
export { teamMeasures } from './measures.ts';
