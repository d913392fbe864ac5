/** What other capabilities may use of selection. */
export {
  insertCompetitions,
  insertElections,
  insertSecondments,
  insertTermChanges,
  type WholeElectionRow,
} from './insert-selection.ts';
export { selectionMeasures } from './measures.ts';
