/** What other capabilities may use of organisations. */
export { parentsFirst, readTree, type TreeNode } from './read-tree.ts';
export { insertOrganisations, type NewOrganisation, sortKeyOf } from './store.ts';
