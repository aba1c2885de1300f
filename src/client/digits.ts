/** Numbers of the page in Thai digits, as far as they are words: not in code, ids and addresses. */
import { toThaiDigits } from '#thai/digits.ts';
import { textsUnder } from './element.ts';

/** Nothing in these is a number for readers; results of search are shown as they are written. */
const LEFT_ALONE = 'code, pre, kbd, script, style, textarea, dialog, [translate="no"]';

/** What stood in the texts that were written anew. */
const written = new Map<Text, string>();

export function showThaiDigits(): void {
  for (const text of textsUnder(document.body, LEFT_ALONE)) {
    if (!/[0-9]/u.test(text.data)) continue;
    written.set(text, text.data);
    text.data = toThaiDigits(text.data);
  }
}

export function showWrittenDigits(): void {
  for (const [text, data] of written) text.data = data;
  written.clear();
}
