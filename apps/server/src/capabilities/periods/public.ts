/** What other capabilities may use of periods. */
export {
  insertPlannedPeriods,
  markAllDirty,
  markComputed,
  markDirty,
  type PeriodRow,
  selectPeriod,
  selectPeriods,
  updatePeriod,
} from './store.ts';
