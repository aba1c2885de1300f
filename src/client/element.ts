/** A new element with attributes. Texts are set as text: nothing of the content is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(
  attributes: Readonly<Record<string, string>>,
  text: string,
  press: () => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', press);
  return made;
}

/** Elements inside a line of text; every other one begins a new text. */
const INLINE = new Set('A ABBR B CODE EM I MARK SMALL SPAN STRONG SUB SUP TIME U WBR'.split(' '));

/** The element whose text a node is part of. */
export function blockOf(node: Node): Element | null {
  let block = node instanceof Element ? node : node.parentElement;
  while (block?.parentElement && INLINE.has(block.tagName)) block = block.parentElement;
  return block;
}

/** The nodes of each text under an element, which a line break ends, but for those in elements that a selector names. */
export function textsUnder(root: Element, leftOut: string): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const texts: Text[][] = [];
  const begun = new Map<Element | null, Text[]>();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = blockOf(node.nodeName === 'BR' ? (node.parentNode ?? root) : node);
    if (node.nodeName === 'BR') begun.delete(block);
    if (!(node instanceof Text) || node.parentElement?.closest(leftOut)) continue;
    const nodes = begun.get(block) ?? [];
    if (nodes.push(node) === 1) texts.push(nodes);
    begun.set(block, nodes);
  }
  return texts;
}
