/** Explain, over any page; open while the search parameter `explain` names a place. */
export function ExplainDrawer() {
  return null;
}
