/** What other capabilities may use of training. */
export { trainingMeasures } from './measures.ts';
