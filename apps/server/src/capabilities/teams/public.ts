/** What other capabilities may use of teams. */
export { type CoverageToInsert, insertCoverage } from './insert-coverage.ts';
export { insertTeams, type TeamRows } from './insert-teams.ts';
export { teamMeasures } from './measures.ts';
export { selectSecretaries } from './select-secretaries.ts';
