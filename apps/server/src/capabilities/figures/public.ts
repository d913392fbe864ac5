/** What other capabilities may read of the computed figures. */
export {
  type QuarterScore,
  selectKnown,
  selectQuarterScores,
  selectReviewedFacts,
  selectTotals,
  type Totals,
} from './store.ts';
