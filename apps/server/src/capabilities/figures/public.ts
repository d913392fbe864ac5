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
  joinRegisterFigure,
  type ScoreOfQuarter,
  type StoredFigures,
  selectFigures,
  selectKnown,
  selectReviewedFacts,
  selectScoreSeries,
  selectTargetFigures,
  selectTotals,
  type Totals,
} from './store.ts';
