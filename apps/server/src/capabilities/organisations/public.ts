/** What other capabilities may use of organisations. */
export { parentsFirst, readTree, type TreeNode } from './read-tree.ts';
