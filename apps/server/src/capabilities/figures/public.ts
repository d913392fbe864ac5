/** What other capabilities may read of the computed figures. */
export { registerFigures, selectKnown, selectTotals, type Totals } from './store.ts';
