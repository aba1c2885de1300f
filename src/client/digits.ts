/** Numbers of the page in Thai digits, as far as they are words: not in code, ids and addresses. */
import { toThaiDigits } from '#thai/digits.ts';
import { blockOf, textsUnder } from './element.ts';

/** Nothing in these is a number for readers, or it is an example of both kinds. */
const LEFT_ALONE = 'code, pre, kbd, script, style, textarea, .display-dialog, .search-tips, [translate="no"]';

/** What a style draws of an attribute (content.css). */
const named = document.querySelectorAll<HTMLElement>('.step-words[data-name]');
const names = new Map([...named].map((words) => [words, words.dataset['name'] ?? '']));

/** What stood in the texts that were written anew, and what was written. */
const written = new Map<Text, { readonly before: string; readonly after: string }>();

/** What other scripts draw while Thai digits are shown is written anew as well. */
const drawn = new MutationObserver((changes) => {
  for (const text of written.keys()) if (!text.isConnected) written.delete(text);
  const nodes = changes.flatMap(({ type, target, addedNodes }) =>
    type === 'childList' ? [...addedNodes] : [target],
  );
  for (const block of new Set(nodes.map(blockOf))) if (block?.isConnected) writeThai(block);
  // Those that were made just now.
  drawn.takeRecords();
});

export function showThaiDigits(): void {
  writeThai(document.body);
  for (const [words, name] of names) words.dataset['name'] = toThaiDigits(name);
  drawn.observe(document.body, { subtree: true, childList: true, characterData: true });
}

export function showWrittenDigits(): void {
  drawn.disconnect();
  for (const [text, { before, after }] of written) if (text.data === after) text.data = before;
  written.clear();
  for (const [words, name] of names) words.dataset['name'] = name;
}

/** What is a number is told by the whole text, of which a node may be a piece; no text becomes longer or shorter. */
function writeThai(root: Element): void {
  for (const nodes of textsUnder(root, LEFT_ALONE)) {
    const before = nodes.map(({ data }) => data).join('');
    if (!/[0-9]/u.test(before)) continue;
    const after = toThaiDigits(before);
    let at = 0;
    for (const node of nodes) {
      const piece = after.slice(at, (at += node.length));
      if (piece === node.data) continue;
      written.set(node, { before: node.data, after: piece });
      node.data = piece;
    }
  }
}
