/** Whether a reader sees a range now: it is in no closed part, and not hidden for the size of the window. */
export function isSeen(range: Range): boolean {
  if (range.getClientRects().length === 0) return false;
  for (let around = range.startContainer.parentElement; around; around = around.parentElement) {
    if (around.matches('details:not([open]) > :not(summary)')) return false;
    if (getComputedStyle(around).clipPath === 'inset(50%)') return false;
  }
  return true;
}

/** A stretch of the text that some nodes make together, in UTF-16 units. */
export function rangeIn(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}
