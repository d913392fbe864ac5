/** What other capabilities may use of notifications. */
export { type Message, notify } from './notify.ts';
