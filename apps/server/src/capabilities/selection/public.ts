/** What other capabilities may use of selection. */
export { countCompetitionsDue } from './count-competitions-due.ts';
export {
  insertCompetitions,
  insertElections,
  insertSecondments,
  insertTermChanges,
  type WholeElectionRow,
} from './insert-selection.ts';
export { selectionMeasures } from './measures.ts';
