import type { Organisation } from '@lianchuang/domain/organisations/contract';

/** Which of the two edges the tree is drawn along (R1.1, R1.2). */
export type Edge = 'supervision' | 'administration';

export interface TreeNode {
  readonly organisation: Organisation;
  readonly children: TreeNode[];
  /** Organisations in the subtree, itself not counted. */
  size: number;
}

/** The organisation above along an edge; where no owner is recorded, administration follows supervision. */
export function parentOf(organisation: Organisation, edge: Edge): string | null {
  if (edge === 'supervision') return organisation.supervisorId;
  return organisation.administratorId ?? organisation.supervisorId;
}

/**
 * The forest of what one may see, siblings in the order given. Whose parent is not among the items
 * becomes a root. A cycle along the administration edge is cut where it closes.
 */
export function buildTree(organisations: readonly Organisation[], edge: Edge): TreeNode[] {
  const nodes = new Map<string, TreeNode>(
    organisations.map((organisation) => [organisation.id, { organisation, children: [], size: 0 }]),
  );
  const reachesRoot = (start: string) => {
    const seen = new Set<string>();
    let at: string | null = start;
    while (at !== null && nodes.has(at)) {
      if (seen.has(at)) return false;
      seen.add(at);
      const node: TreeNode | undefined = nodes.get(at);
      at = node ? parentOf(node.organisation, edge) : null;
    }
    return true;
  };
  const roots: TreeNode[] = [];
  for (const node of nodes.values()) {
    const parent = parentOf(node.organisation, edge);
    const above = parent === null ? undefined : nodes.get(parent);
    if (above && above !== node && reachesRoot(node.organisation.id)) above.children.push(node);
    else roots.push(node);
  }
  const count = (node: TreeNode): number => {
    node.size = node.children.reduce((sum, child) => sum + 1 + count(child), 0);
    return node.size;
  };
  for (const root of roots) count(root);
  return roots;
}

/** The forest reduced to what matches and the way to it; each kept parent keeps its count. */
export function filterTree(nodes: readonly TreeNode[], keep: (o: Organisation) => boolean): TreeNode[] {
  return nodes.flatMap((node) => {
    const children = filterTree(node.children, keep);
    return keep(node.organisation) || children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** Everything below an organisation, itself not counted: what a move or merge takes along. */
export function idsBelow(nodes: readonly TreeNode[], id: string): string[] {
  const collect = (node: TreeNode): string[] =>
    node.children.flatMap((child) => [child.organisation.id, ...collect(child)]);
  for (const node of nodes) {
    if (node.organisation.id === id) return collect(node);
    const deeper = idsBelow(node.children, id);
    if (deeper.length > 0) return deeper;
  }
  return [];
}
