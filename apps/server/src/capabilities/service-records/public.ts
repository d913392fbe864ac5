/** What other capabilities may use of service record cards. */
export { countCardsDue } from './count-cards-due.ts';
export { insertServiceCards, type NewServiceCard } from './insert-service-cards.ts';
export { serviceMeasures } from './measures.ts';
