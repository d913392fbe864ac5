/** What demonstration and the command line may use of setting a county up. */
export { createCounty, inCounty, type NewCounty, nextCountyId, systemActor } from './create-county.ts';
