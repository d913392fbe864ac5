/** What other capabilities may use of recognition. */
export {
  insertAwardYear,
  insertTypicalCases,
  liftBarsAt,
  type NominationToInsert,
} from './insert-recognition.ts';
export { recognitionMeasures } from './measures.ts';
export { type MissedTask, raiseBars } from './raise-bars.ts';
export { selectPublishedCases, selectUnderPublicity, type UnderPublicity } from './select-public.ts';
