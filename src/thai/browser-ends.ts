import { CONSONANTS, LETTERS } from './letters.ts';
import { remembered } from './remembered.ts';
import { CUT_BY_FIREFOX } from './words/firefox.ts';

/** At least one browser may end a line there. */
const SOME = 1;
/** They all may. */
export const EVERY = 2;

/**
 * Where browsers may end a line of the text: `SOME`, `EVERY` or 0 at each place.
 *
 * Chromium and Safari cut Thai by ICU's dictionary, as Node does (`test/browser/lines.test.ts` proves it of Chromium); it
 * comes with Node, as the order of Thai words does. Beside marks browsers follow Unicode (UAX 14), of which these are the
 * places that matter here.
 */
export function browserEnds(text: string): Uint8Array {
  const ends = new Uint8Array(text.length + 1);
  for (const { index } of text.matchAll(FOR_SOME)) ends[index] = SOME;
  for (const { index } of text.matchAll(CUT_BY_GUESS)) ends[index + 1] = SOME;
  for (const { index } of text.matchAll(FOR_EVERY)) ends[index] = EVERY;
  for (const { index, 0: run } of text.matchAll(THAI_RUN))
    for (const end of icuEnds(run)) ends[index + end] = EVERY;
  return ends;
}

const THAI_RUN = new RegExp(`[${LETTERS}ฯๆ]{2,}`, 'gu');

const icu = new Intl.Segmenter('th', { granularity: 'word' });
const icuEnds = remembered((run: string) => Array.from(icu.segment(run), ({ index }) => index).slice(1));

/** Behind spaces that may break, and where Thai follows a mark that may end a line. */
const FOR_EVERY = new RegExp(
  `(?<=[^\\S\u00a0\u2007\u202f])(?=\\S)|(?<=[-‐–—/|?!…๚๛}])(?=[${LETTERS}])`,
  'gu',
);

/**
 * Before the long dash and behind marks that may end a line, where Chromium ends none before Latin letters. Firefox also
 * ends one between a Thai letter and any mark that follows it.
 */
const FOR_SOME = new RegExp(`(?<=[-‐–—/|?!…๚๛}])(?=\\S)|(?=—)|(?<=[${LETTERS}])(?=[^${LETTERS}\\s])`, 'gu');

/** Firefox cuts Thai by a trained guess: it errs in abbreviations, and in words that it was not taught. */
const CUT_BY_GUESS = new RegExp(
  `(?<![${LETTERS}])[${CONSONANTS}]{2,5}(?![${LETTERS}])|${CUT_BY_FIREFOX.trim().replaceAll(/\s+/gu, '|')}`,
  'gu',
);
