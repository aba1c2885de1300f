import { typingSlips } from '#thai/slips.ts';
import { mayHoldSlips } from '../correct-slips.ts';
import type { Draft } from '../draft.ts';
import { said } from '../messages.ts';
import { placesIn } from '../text-place.ts';
import type { Rule } from './rule.ts';

/**
 * Control characters, and marks that turn the direction of writing: what is shown would not be what is read.
 * Source: Unicode Technical Report 36, bidirectional text spoofing.
 */
export const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** More of them in one file say nothing new. */
const MOST_HIDDEN = 100;

/** A text shows all that it says. */
export const hiddenCharacters: Rule = {
  id: 'hidden-character',
  severity: 'error',
  *find({ texts }) {
    for (const [file, text] of texts) {
      const placeAt = placesIn(text);
      const found = [...text.matchAll(new RegExp(HIDDEN, 'gu'))];
      for (const { 0: character, index } of found.slice(0, MOST_HIDDEN))
        yield { file, at: placeAt(index), ...said('hiddenCharacter', codesOf(character)) };
    }
  },
};

/** Words are typed as they are read: no vowel twice, no mark out of order, nothing invisible in them. */
export const typingSlipsRule: Rule = {
  id: 'typing-slip',
  severity: 'warning',
  *find({ texts, mistakes }) {
    const told = unseenLines(mistakes);
    for (const [file, text] of texts) {
      if (!mayHoldSlips(file)) continue;
      const placeAt = placesIn(text);
      for (const { found, expected, index } of typingSlips(text)) {
        if (HIDDEN.test(found) || (expected === '' && told.has(`${file}:${placeAt(index).line}`))) continue;
        yield { file, at: placeAt(index), ...said('typingSlip', found, expected, codesOf(found)) };
      }
    }
  },
};

/** Lines of which it has been told that a character in their structure cannot be seen. */
export function unseenLines(mistakes: Draft['mistakes']): ReadonlySet<string> {
  return new Set(
    mistakes.filter(({ key }) => key === 'unseenInYaml').map(({ file, line }) => `${file}:${line}`),
  );
}

function codesOf(text: string): string {
  return [...text]
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
