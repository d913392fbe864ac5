/** What other capabilities may use of bulletins. */
export { countBulletinsDue } from './count-bulletins-due.ts';
export { type Issue, insertBulletins } from './insert-bulletins.ts';
export { bulletinMeasures } from './measures.ts';
