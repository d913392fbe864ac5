/** What other capabilities may use of returns. */
export { createReturns, owesReturn, type RosterEntry } from './create-returns.ts';
export {
  answerAsRegistered,
  type FilledReturn,
  fillReturns,
  selectReturnForms,
  sendBackInBulk,
} from './fill-returns.ts';
export { returnMeasures } from './measures.ts';
export {
  countReturns,
  countTasks,
  lockReturns,
  type RosterRow,
  readEvidenceState,
  readRoster,
  readSealRows,
  selectLate,
  selectRecords,
  selectReturnsOf,
} from './period-queries.ts';
export { selectMissed } from './select-missed.ts';
