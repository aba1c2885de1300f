import { searchForm } from '#thai/normalize.ts';
import { ASKING, BESIDE_ASKING, POLITE, REQUEST } from '#words/query-language.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { OPEN } from '../text/tokens.ts';
import { grouped, type Phrase, type Phrases } from './phrases.ts';

/** A query cut into words, of which the last may still be growing. */
export interface ParsedQuery {
  readonly typed: Phrases;
  /** What is left without words that only ask; undefined where nothing was left out. */
  readonly gist?: Phrases | undefined;
  /** The query with its end taken as the beginning of a word; undefined where it begins none. */
  readonly growing?: Phrases | undefined;
}

/** Letters beyond which more would only slow the search down. */
const LONGEST = 200;
const SHORTEST_START = 2;

const QUESTION = new RegExp(
  `^(?:(?:${BESIDE_ASKING})*(?:${ASKING})(?:${ASKING}|${BESIDE_ASKING})*|${POLITE})$`,
  'u',
);

/** What a query may begin with: อยากทราบวิธี ขอ. */
const REQUESTS = new RegExp(`^(?:${POLITE}|${REQUEST})+$`, 'u');

/** Whether letters only ask, and say nothing about what is asked for. */
const onlyAsks = (letters: string): boolean => QUESTION.test(letters);

/** Reads what someone typed; a space at its end means that the last word is whole. */
export function parseQuery(text: string, lexicon: Lexicon): ParsedQuery {
  const typed = phrasesOf(text.slice(0, LONGEST), lexicon);
  const [first = [], ...others] = typed;
  const gist = [withoutRequest(first, lexicon), ...others].flatMap(withoutAsking);
  const asks = gist.length > 0 && gist.flat().join('') !== typed.flat().join('');
  return {
    typed,
    gist: asks ? gist : undefined,
    growing: /\s$/u.test(text) ? undefined : growing(typed, lexicon),
  };
}

/** Pieces that make one right word which the site lacks are that word. */
function phrasesOf(text: string, lexicon: Lexicon): Phrase[] {
  const phrases: string[][] = [[]];
  for (const token of lexicon.tokenize(searchForm(text))) {
    const word = lexicon.key(token);
    if (word === '') phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  return phrases.filter(({ length }) => length > 0).map((pieces) => rightWords(pieces, lexicon));
}

const rightWords = (pieces: Phrase, lexicon: Lexicon): Phrase =>
  grouped(pieces, lexicon.isAbsent).map((word) => word.join(''));

/** What follows words that request. They may be a part of a right word: ลา is left of ขอลา, but not นแก่น of ขอนแก่น. */
function withoutRequest(phrase: Phrase, lexicon: Lexicon): Phrase {
  const pieces = phrase.flatMap(lexicon.words);
  const last = pieces.findLastIndex((_, at) => REQUESTS.test(pieces.slice(0, at + 1).join('')));
  const left = rightWords(pieces.slice(last + 1), lexicon);
  return phrase.slice(0, 1).some(lexicon.isAbsent) && !left.every(lexicon.has) ? phrase : left;
}

/** Words on either side of what only asks were not typed against each other. */
function withoutAsking(phrase: Phrase): Phrase[] {
  const kept: string[][] = [[]];
  for (const group of grouped(phrase, onlyAsks)) {
    if (onlyAsks(group.join(''))) kept.push([]);
    else kept.at(-1)?.push(...group);
  }
  return kept.filter(({ length }) => length > 0);
}

/** The longest end of what was written last without a space that begins a word, after words of the site. */
function growing(typed: Phrases, lexicon: Lexicon): Phrases | undefined {
  const before = typed.slice(0, -1);
  const last = typed.at(-1) ?? [];
  const letters = last.join('');
  const isRight = last.some(lexicon.isAbsent);
  for (let at = 0; at <= (isRight ? 0 : letters.length - SHORTEST_START); at++) {
    const start = lexicon.beginning(letters.slice(at));
    const words = start === undefined ? [] : lexicon.words(letters.slice(0, at));
    if (start !== undefined && words.every(lexicon.has)) return [...before, [...words, start + OPEN]];
  }
  const isShort = (last.at(-1)?.length ?? SHORTEST_START) < SHORTEST_START;
  const left = [...before, last.slice(0, -1)].filter(({ length }) => length > 0);
  return isShort && left.length > 0 ? left : undefined;
}
