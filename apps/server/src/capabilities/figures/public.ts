/** What other capabilities may read of the computed figures. */
export { registerFigures, selectKnown, selectTotals, type Totals } from './store.ts';
export {
  latestLocked,
  lockedQuarters,
  type QuarterScore,
  selectIndicator,
  selectMeasure,
  selectQuarterScores,
  selectStandings,
} from './sealed.ts';
export { selectKnown, selectTotals, type Totals } from './store.ts';
