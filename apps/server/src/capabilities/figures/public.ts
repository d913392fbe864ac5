/** What other capabilities may read of the computed figures. */

export {
  latestLocked,
  lockedQuarters,
  type QuarterScore,
  selectIndicator,
  selectMeasure,
  selectQuarterScores,
  selectStandings,
} from './sealed.ts';
export {
  registerFigures,
  type ScoreOfQuarter,
  selectKnown,
  selectReviewedFacts,
  selectScoreSeries,
  selectTotals,
  type Totals,
} from './store.ts';
