/** What other capabilities may use of inspections. */
export { finishInspection } from './finish-inspection.ts';
export { planRound } from './plan-round.ts';
export { saveItems } from './save-items.ts';
export { countInspections, showInspection } from './store.ts';
