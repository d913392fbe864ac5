/** What other capabilities may use of organisations. */

export { importDivisions } from './import-divisions.ts';
export { parentsFirst, readTree, type TreeNode } from './read-tree.ts';
export { searchCounties } from './search-counties.ts';
export { insertOrganisations, type NewOrganisation, sortKeyOf } from './store.ts';
