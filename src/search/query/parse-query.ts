import { searchForm } from '#thai/normalize.ts';
import { QUESTION, REQUEST } from '#words/query-language.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { OPEN } from '../text/tokens.ts';
import { grouped, type Phrase, type Phrases } from './phrases.ts';

/** A query cut into words, of which the last may still be growing. */
export interface ParsedQuery {
  readonly typed: Phrases;
  /** What is left without words that only ask; undefined where nothing was left out. */
  readonly gist?: Phrases | undefined;
  /** The query with an end of it taken as the beginning of a word, the longest first. */
  readonly growing: readonly Phrases[];
}

/** Letters beyond which more would only slow the search down. */
const LONGEST = 200;
export const SHORTEST_START = 2;

/** Reads what someone typed; a space at its end means that the last word is whole. */
export function parseQuery(text: string, lexicon: Lexicon): ParsedQuery {
  const typed = phrasesOf(text.slice(0, LONGEST), lexicon);
  const [first = [], ...rest] = typed.flatMap(withoutAsking);
  const gist = [withoutRequest(first, lexicon), ...rest].filter(({ length }) => length > 0);
  const asks = gist.length > 0 && gist.flat().join('') !== typed.flat().join('');
  const growing = /\s$/u.test(text) ? [] : begun(typed, lexicon);
  return { typed, gist: asks ? gist : undefined, growing };
}

/** Pieces that make one right word which the site lacks are that word. */
function phrasesOf(text: string, lexicon: Lexicon): Phrase[] {
  const phrases: string[][] = [[]];
  for (const token of lexicon.tokenize(searchForm(text))) {
    const word = lexicon.key(token);
    if (word === '') phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  return phrases
    .filter(({ length }) => length > 0)
    .map((pieces) => grouped(pieces, lexicon.isAbsent).map((word) => word.join('')));
}

/** What follows a request, if that is words of the site: ลา of ขอลา, but not นแก่น of ขอนแก่น. */
function withoutRequest(phrase: Phrase, lexicon: Lexicon): Phrase {
  const left = phrasesOf(phrase.join('').replace(REQUEST, ''), lexicon).flat();
  return left.every((word) => lexicon.has(word) && word.length > 1) ? left : phrase;
}

/** Words on either side of what only asks were not typed against each other. */
function withoutAsking(phrase: Phrase): Phrase[] {
  const onlyAsks = (letters: string): boolean => QUESTION.test(letters);
  const kept: string[][] = [[]];
  for (const group of grouped(phrase, onlyAsks)) {
    if (onlyAsks(group.join(''))) kept.push([]);
    else kept.at(-1)?.push(...group);
  }
  return kept.filter(({ length }) => length > 0);
}

/** The query with an end as the beginning of a word, after words of the site; of a letter alone it may be any, or none. */
function begun(typed: Phrases, lexicon: Lexicon): Phrases[] {
  const last = typed.at(-1) ?? [];
  const letters = last.join('');
  const ends = Array.from(last.some(lexicon.isAbsent) ? letters.slice(0, 1) : letters, (_, at) => at);
  return ends.flatMap((at) => {
    const isLetter = at + SHORTEST_START > letters.length;
    const start = isLetter ? '' : lexicon.beginning(letters.slice(at));
    const words = lexicon.words(letters.slice(0, at));
    const isCut = /^\d\d$/u.test(letters.slice(at - 1, at + 1)) || (isLetter && at === 1);
    if (start === undefined || isCut || !words.every(lexicon.has)) return [];
    const grown = [...typed.slice(0, -1), isLetter ? words : [...words, start + OPEN]];
    return [grown.filter(({ length }) => length > 0)];
  });
}
