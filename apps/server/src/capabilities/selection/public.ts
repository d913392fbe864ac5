/** What other capabilities may use of selection. */
export { selectionMeasures } from './measures.ts';
