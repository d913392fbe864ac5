/** What other capabilities may use of development, mobile members and posts. */
export { countDevelopmentDue } from './count-development-due.ts';
export { type CultivationToInsert, insertCultivations } from './insert-cultivations.ts';
export { insertDevelopment, type PersonToInsert } from './insert-development.ts';
export { insertDevelopmentPlans } from './insert-development-plans.ts';
export { insertMobileMembers, type MobileToInsert } from './insert-mobile-members.ts';
export { type ExemptionToInsert, insertPosts, type PostToInsert } from './insert-posts.ts';
export { developmentMeasures } from './measures.ts';
