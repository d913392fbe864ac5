/** What other capabilities may use of recognition. */

export { countNominationsDue, selectYearsToNominate } from './count-nominations-due.ts';
export { endPublicity } from './end-publicity.ts';
export {
  insertAwardYear,
  insertTypicalCases,
  liftBarsAt,
  type NominationToInsert,
} from './insert-recognition.ts';
export { recognitionMeasures } from './measures.ts';
export { type MissedTask, raiseBars } from './raise-bars.ts';
export { showCase } from './show-case.ts';
export { showAwards } from './show-nomination.ts';
