import type { Block, Inline, RichText } from '#document/rich-text.ts';

/** Words without a style. */
export function plainInline(text: string): Inline {
  return { type: 'text', text };
}

export function paragraph(...children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}

/** A text that goes on after words in the same paragraph, where it begins with one. */
export function after(words: readonly Inline[], [first, ...others]: RichText): RichText {
  if (first?.type === 'paragraph') return [paragraph(...words, ...first.children), ...others];
  return [paragraph(...words), ...(first ? [first] : []), ...others];
}
