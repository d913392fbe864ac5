/** What other capabilities may use of notifications. */
export { type Audience, notify } from './notify.ts';
