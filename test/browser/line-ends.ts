/** Where lines of one text ended: how often at each place, counted in its letters. */
export type LineEnds = readonly (readonly [text: string, ends: Readonly<Record<number, number>>])[];

/**
 * An expression for an empty page: the ends of all lines of these pages of its site at these widths. They are laid out
 * in a frame, because changing its width takes a layout and no more.
 */
export function lineEndsExpression(pages: Pages): string {
  return `(${measure.toString()})(${JSON.stringify(pages)})`;
}

type Pages = readonly (readonly [path: string, widths: readonly number[]])[];

/** Runs in the browser: it may use nothing of this module. */
async function measure(pages: Pages): Promise<LineEnds> {
  const found = new Map<string, Record<number, number>>();
  const frame = document.createElement('iframe');
  frame.height = '900';
  frame.width = '1440';
  document.body.replaceChildren(frame);
  for (const [path, widths] of pages) {
    await new Promise((resolve) => {
      frame.onload = resolve;
      frame.src = path;
    });
    const page = frame.contentDocument!;
    for (const details of page.querySelectorAll('details')) details.open = true;
    await page.fonts.ready;
    for (const width of widths) {
      frame.width = String(width);
      for (const [text, ends] of endsOf(page)) {
        const counted = found.get(text) ?? {};
        found.set(text, counted);
        for (const end of ends) counted[end] = (counted[end] ?? 0) + 1;
      }
    }
  }
  return [...found];

  /** The texts of all boxes that hold lines, each with the places where its lines end. */
  function endsOf(page: Document): readonly (readonly [string, readonly number[]])[] {
    const range = page.createRange();
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    const blocks = new Map<Element, { text: string; ends: number[]; last: DOMRect | undefined }>();
    const blockOf = blocksOf(page);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = blockOf(node.parentElement);
      if (!block) continue;
      let known = blocks.get(block);
      if (!known) blocks.set(block, (known = { text: '', ends: [], last: undefined }));
      const text = textOf(node);
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ height }) => height > 0);
      const [first] = rects;
      if (first && known.last && isBelow(first, known.last)) {
        known.ends.push(known.text.length + afterSpaces(text, 0));
      }
      for (let line = 1, at = 0; line < rects.length; line++) {
        if (!isBelow(rects[line]!, rects[line - 1]!)) continue;
        at = firstBelow(range, node, rects[line - 1]!, at, text.length);
        known.ends.push(known.text.length + afterSpaces(text, at));
      }
      known.text += text;
      known.last = rects.at(-1) ?? known.last;
    }
    return [...blocks.values()].filter(({ ends }) => ends.length > 0).map(({ text, ends }) => [text, ends]);
  }

  /** Marks of code are left out: where they stand is told by no rule of writing. Its words are held to no others. */
  function textOf(node: Node): string {
    const text = node.nodeValue ?? '';
    return node.parentElement?.closest('code') ? text.replace(/[^\p{L}\p{M}\p{N}]/gu, '\t') : text;
  }

  function afterSpaces(text: string, from: number): number {
    return text.length - text.slice(from).trimStart().length;
  }

  function isBelow(one: DOMRect, other: DOMRect): boolean {
    return one.top > other.top + other.height / 2;
  }

  /** The first letter of the node that stands below this line. */
  function firstBelow(range: Range, node: Node, line: DOMRect, from: number, to: number): number {
    let [low, high] = [from, to - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (standsBelow(range, node, line, middle, to)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** A space where a line ends has no box: what follows it tells. */
  function standsBelow(range: Range, node: Node, line: DOMRect, at: number, to: number): boolean {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = [...range.getClientRects()].findLast(({ height }) => height > 0);
    return box ? isBelow(box, line) : at + 1 < to && standsBelow(range, node, line, at + 1, to);
  }

  /** The box in whose lines an element stands; none for what is drawn otherwise, or is there for listeners only. */
  function blocksOf(page: Document): (element: Element | null) => Element | undefined {
    const known = new Map<Element, Element | undefined>();
    const styleOf = (element: Element) => page.defaultView!.getComputedStyle(element);
    const find = (element: Element): Element | undefined => {
      if (element.matches('svg, pre, script, style')) return undefined;
      const { display, clipPath } = styleOf(element);
      if (clipPath === 'inset(50%)' || display === 'none') return undefined;
      const above = blockOf(element.parentElement);
      return display === 'inline' ? above : above && element;
    };
    const blockOf = (element: Element | null): Element | undefined => {
      if (!element || element === page.documentElement) return page.body;
      if (!known.has(element)) known.set(element, find(element));
      return known.get(element);
    };
    return blockOf;
  }
}
