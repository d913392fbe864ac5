/** What the command line may use of the cycle. */
export { lockPeriod } from './lock-period.ts';
export { openPeriod } from './open-period.ts';
export { verifyPeriod } from './verify-period.ts';
