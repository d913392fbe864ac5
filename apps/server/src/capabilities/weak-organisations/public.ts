/** What other capabilities may use of weak-and-lax organisations. */
export { appraiseWeakOrganisation } from './appraise-weak-organisation.ts';
export { weakOrganisationMeasures } from './measures.ts';
export { nameWeakByRule } from './name-weak-by-rule.ts';
export { planWeakOrganisation } from './plan-weak-organisation.ts';
export { reportWeakProgress } from './report-weak-progress.ts';
export { countWeak } from './store.ts';
