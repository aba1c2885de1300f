import { cutRun, madeOf, shorterWords } from './cut.ts';
import { CONSONANTS, DEPENDENT, LEADING_VOWELS, LETTERS } from './letters.ts';
import { isTooLong, LONGEST_ON_SCREEN, LONGEST_PIECE, piecesForLines, type Holding } from './lines.ts';
import { remembered } from './remembered.ts';
import { trie } from './trie.ts';

/** Cuts text by one list of words. Give it normalised text: a word misspelt is a word not known. */
export interface Segmenter {
  /** Words, spaces, numbers, punctuation marks: joined, they give the text back. */
  segment(text: string): string[];
  /**
   * The pieces a line may end after: joined, they give the text back. Spaces end the piece before them; no piece
   * begins with a mark that belongs to the one before (ๆ ฯ closing brackets, commas, slashes) or ends with one that
   * belongs to the next (opening brackets).
   */
  lines(text: string): string[];
  /**
   * The pieces inside which no line may end on a screen: as those for lines, but smaller where only looks hold together,
   * and greater where a whole name or date has room.
   */
  pieces(text: string): string[];
  /** Whether the text is nothing but words of three letters or more, and shorter ones that someone chose. */
  isMadeOfWords(text: string): boolean;
}

/**
 * A segmenter that knows these words and takes the fewest of them; where several ways are as short, the one with more
 * `preferred` words wins. What no word covers stays in one piece, and no cut parts a consonant from its vowels and marks.
 *
 * A few short words (`shortParts`) are known as parts of longer ones, which others of their length seldom are.
 *
 * A word may be written with bars (แผน|ที่|เกี่ยวข้อง): it is recognised as a whole and cut at the bars. One with plus signs
 * (ลูก+หนี้) is cut there too, since its parts are looked for, but no line of `lines` ends in it.
 */
export function segmenter(
  words: Iterable<string>,
  preferred: Iterable<string> = [],
  shortParts: Iterable<string> = [],
): Segmenter {
  const phrases = new Map<string, readonly string[]>();
  const compounds = new Map<string, readonly string[]>();
  const known = trie(weighed(words, preferred, phrases, compounds));
  const parts = new Set([...shortParts, ...compounds.keys()]);
  const cut = remembered((run) => cutRun(run, known).flatMap((word) => phrases.get(word) ?? [word]));
  const cutLong = remembered((word) => shorterWords(word, known));
  const whole = (text: string): string[] =>
    tokens(text).flatMap((token) => (isThai(token) ? cut(token) : [token]));
  const segment = (text: string): string[] => whole(text).flatMap((word) => compounds.get(word) ?? [word]);
  const pieces = (text: string, holding: Holding): string[] =>
    piecesForLines(
      (holding.closely ? whole : segment)(text).flatMap((word) =>
        isTooLong(word) && isThai(word) ? cutLong(word) : [word],
      ),
      holding,
    );
  const lines = remembered((text) => pieces(text, { longest: LONGEST_PIECE, closely: true }));
  return {
    segment,
    lines: (text) => [...lines(text)],
    pieces: (text) => pieces(text, { longest: LONGEST_ON_SCREEN, closely: false }),
    isMadeOfWords: remembered((text) => madeOf(text, known, WORD, parts)),
  };
}

const WORD = 1000;
/** Of two ways with as many words, the one with words someone chose and without very short ones is likelier right. */
const PREFERRED_WORD = 850;
const SHORT_WORD = 1150;
const LONE_LETTER = 2500;
const PREFERRED_LONE_LETTER = 1500;

/** An abbreviation of several letters, recognised even when written against the word before it. */
const DOTTED = `(?<![${LEADING_VOWELS}\u0e31\u0e37])[${CONSONANTS}]\\.(?:[${CONSONANTS}]{1,3}\\.)+`;

/** Vowels and marks astray, on no consonant: they go with whatever they follow, so that nothing begins with one. */
const ASTRAY = `[\\p{M}${DEPENDENT}]*`;
const OTHER_LETTER = `(?![\\u0e00-\\u0e7f])[\\p{L}\\p{M}\\p{N}_]`;

/**
 * In this order: a dotted abbreviation (พ.ร.บ., สพฐ.), a run of Thai letters, a number with its inner marks (5.1, 3-6,
 * 1,000, 1/2568), a word of other letters with its inner marks (e-bidding, info@obec.go.th), spaces, ฯลฯ, one other character.
 */
const TOKEN = new RegExp(
  [
    `(?<![${LETTERS}])[${CONSONANTS}]{1,5}\\.(?:(?:[${CONSONANTS}]{1,5}|เม|มิ|มี)\\.)*${ASTRAY}`,
    `(?<![${LETTERS}])(?:เม|มิ|มี)\\.[${CONSONANTS}]\\.${ASTRAY}`,
    `${DOTTED}${ASTRAY}`,
    `(?:(?!${DOTTED})[${LETTERS}])+`,
    `\\p{Nd}+(?:[.,:/–-]\\p{Nd}+)*(?!${OTHER_LETTER})${ASTRAY}`,
    `(?:${OTHER_LETTER}|\\p{Nd})+(?:[-.@'’](?:${OTHER_LETTER})+)*${ASTRAY}`,
    `\\s+`,
    `ฯลฯ${ASTRAY}`,
    `[^]${ASTRAY}`,
  ].join('|'),
  'gu',
);
const THAI = new RegExp(`^[${LETTERS}]+$`, 'u');

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function isThai(token: string): boolean {
  return THAI.test(token);
}

function* weighed(
  words: Iterable<string>,
  preferred: Iterable<string>,
  phrases: Map<string, readonly string[]>,
  compounds: Map<string, readonly string[]>,
): Iterable<readonly [string, number]> {
  const whole = (entry: string): string => {
    const parts = entry.split(/[|+]/u);
    if (parts.length > 1) (entry.includes('|') ? phrases : compounds).set(parts.join(''), parts);
    return parts.join('');
  };
  for (const entry of preferred) {
    // A compound is as heavy as its parts, so that it wins no letters from the words beside it.
    const count = entry.includes('+') ? entry.split('+').length - 0.1 : 1;
    yield [whole(entry), entry.length === 1 ? PREFERRED_LONE_LETTER : PREFERRED_WORD * count];
  }
  for (const entry of words) {
    yield [whole(entry), entry.length === 1 ? LONE_LETTER : entry.length === 2 ? SHORT_WORD : WORD];
  }
}
