/** What other capabilities may read of the computed figures. */
export {
  registerFigures,
  type StoredFigures,
  selectFigures,
  selectKnown,
  selectTargetFigures,
  selectTotals,
  type Totals,
} from './store.ts';
