/** What other capabilities may use of the people's appraisal. */

export { countAppraisalsDue } from './count-appraisals-due.ts';
export { insertAppraisals, type PastAppraisal } from './insert-appraisals.ts';
export { appraisalMeasures } from './measures.ts';
export { openPoorResult } from './open-poor-result.ts';
export { openRounds } from './open-rounds.ts';
