/** What other capabilities may read of the computed figures. */
export { selectKnown, selectTotals, type Totals } from './store.ts';
