/** What other capabilities may use of ballot boxes. */

export { insertClosedBoxes, type NewBox, openBoxes } from './insert-boxes.ts';
export { mayRun } from './policy.ts';
export { closeBox, presentBox, readBox } from './store.ts';
