/** What other capabilities may use of what is public. */

export { publish, type ToPublish, takeDown } from './store.ts';
