/** What other capabilities may use of organisations. */

export { importDivisions } from './import-divisions.ts';
export { importWorkbook } from './import-workbook.ts';
export { mergeOrganisation } from './merge-organisation.ts';
export { inTurn, type OrganisationFollowers } from './organisation-followers.ts';
export { findPlace, joinOrganisation, openPlace, type Place, placeInScope, unknownPlace } from './places.ts';
export { parentsFirst, readTree, type TreeNode } from './read-tree.ts';
export { renameOrganisation } from './rename-organisation.ts';
export { searchCounties } from './search-counties.ts';
export { insertOrganisations, type NewOrganisation, sortKeyOf } from './store.ts';
export { upwards } from './upwards.ts';
