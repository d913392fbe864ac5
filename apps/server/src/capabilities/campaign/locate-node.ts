import type { Path } from '@lianchuang/domain/campaign/issue';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';

/**
 * Offset at which the node of a path begins, or the deepest that exists on the way to it; with `ofKey` the last
 * key instead of its value.
 */
export function locateNode(document: Document.Parsed, path: Path, ofKey: boolean): number {
  let node: unknown = document.contents;
  let offset = start(node) ?? 0;
  for (const [i, step] of path.entries()) {
    // What an alias repeats is written at its anchor: that is where the mistake can be mended.
    if (isAlias(node)) node = node.resolve(document);
    const pair = pairAt(node, step);
    if (pair && ofKey && i === path.length - 1) return start(pair.key) ?? offset;
    node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (node === undefined || node === null) return pair ? (start(pair.key) ?? offset) : offset;
    offset = start(node) ?? offset;
  }
  return offset;
}

function pairAt(node: unknown, step: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => (isScalar(pair.key) ? String(pair.key.value) : '') === String(step));
}

function start(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
