import { CONSONANTS, LETTERS } from './letters.ts';
import { remembered } from './remembered.ts';
import { CUT_BY_FIREFOX } from './words/firefox.ts';

/**
 * Where some browser would end a line of the text, as 1 at that place.
 *
 * Chromium and Safari cut Thai by ICU's dictionary, as Node does (`test/browser/lines.test.ts` proves it of Chromium); it
 * comes with Node, as the order of Thai words does. Beside marks browsers follow Unicode (UAX 14), of which these are the
 * places that matter here.
 */
export function browserEnds(text: string): Uint8Array {
  const ends = new Uint8Array(text.length + 1);
  for (const { index, 0: run } of text.matchAll(THAI_RUN))
    for (const end of icuEnds(run)) ends[index + end] = 1;
  for (const { index } of text.matchAll(BESIDE_MARK)) ends[index] = 1;
  for (const { index } of text.matchAll(CUT_BY_GUESS)) ends[index + 1] = 1;
  return ends;
}

const THAI_RUN = new RegExp(`[${LETTERS}ฯๆ]{2,}`, 'gu');

const icu = new Intl.Segmenter('th', { granularity: 'word' });
const icuEnds = remembered((run: string) => Array.from(icu.segment(run), ({ index }) => index).slice(1));

/**
 * Behind spaces that may break, before the long dash and behind marks after which a line may end. Firefox also ends one
 * between a Thai letter and any mark that follows it.
 */
const BESIDE_MARK = new RegExp(
  `(?<=[^\\S\u00a0\u2007\u202f]|[-‐–—/|?!…๚๛}])(?=\\S)|(?=—)|(?<=[${LETTERS}])(?=[^${LETTERS}\\s])`,
  'gu',
);

/** Firefox cuts Thai by a trained guess: it errs in abbreviations, and in words that it was not taught. */
const CUT_BY_GUESS = new RegExp(
  `(?<![${LETTERS}])[${CONSONANTS}]{2,5}(?![${LETTERS}])|${CUT_BY_FIREFOX.trim().replaceAll(/\s+/gu, '|')}`,
  'gu',
);
