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
  /** The same with parts of it joined that are one word of the site: ใบ ลา. */
  readonly joined?: Phrases | undefined;
  /** The query with its end taken as the beginning of a word; undefined where it begins none. */
  readonly growing?: Phrases | undefined;
  /** What may be meant where these are no answer, the likeliest first. */
  readonly further: readonly (readonly ['prefix' | 'gist', Phrases])[];
}

/** Letters beyond which more would only slow the search down. */
const LONGEST = 200;
const SHORTEST_START = 2;
const INSIDE_NUMBER = /^\d\d$/u;

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
  const [first = [], ...rest] = typed;
  const gist = [withoutRequest(first, lexicon), ...rest].flatMap(withoutAsking);
  const joined = text.replace(/(\S+)\s+(?=(\S+))/gu, (apart, word: string, next: string) =>
    lexicon.has(searchForm(word + next)) ? word : apart,
  );
  const grown = (phrases: Phrases): Phrases[] => (/\s$/u.test(text) ? [] : growing(phrases, lexicon));
  const begun = (phrases: Phrases) => ['prefix', phrases] as const;
  const [likeliest, ...others] = grown(typed);
  const asks = gist.length > 0 && gist.flat().join('') !== typed.flat().join('');
  return {
    typed,
    gist: asks ? gist : undefined,
    joined: joined === text ? undefined : phrasesOf(joined, lexicon),
    growing: likeliest,
    further: [...others.map(begun), ...(asks ? [['gist', gist] as const, ...grown(gist).map(begun)] : [])],
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

/**
 * The query with an end of what was written last without a space as the beginning of a word, after words of the site: the
 * longest first. A single letter begins too many, and is left out. No number is cut.
 */
function growing(typed: Phrases, lexicon: Lexicon): Phrases[] {
  const before = typed.slice(0, -1);
  const last = typed.at(-1) ?? [];
  const letters = last.join('');
  const ends = Array.from(last.some(lexicon.isAbsent) ? letters.slice(0, 1) : letters, (_, at) => at);
  return ends.flatMap((at) => {
    const isLetter = at === letters.length - SHORTEST_START + 1;
    const start = isLetter ? '' : lexicon.beginning(letters.slice(at));
    const words = lexicon.words(letters.slice(0, at));
    const isCut =
      start === undefined || !words.every(lexicon.has) || INSIDE_NUMBER.test(letters.slice(at - 1, at + 1));
    const grown = [...before, isLetter ? words : [...words, start + OPEN]].filter(({ length }) => length > 0);
    return isCut || grown.length === 0 ? [] : [grown];
  });
}
