import { toArabicDigits } from '#thai/digits.ts';
import { phrasesOf, type Placed } from './places.ts';

/** An off-page connector as it is seen on a page. */
export interface Connector {
  readonly letter: string;
  /** The page that it stands on, as the page is numbered. */
  readonly page: number;
  /** What is written beside it; undefined where nothing is. */
  readonly note?: { readonly leads: 'on' | 'back'; readonly page: number };
}

const LETTER = /^[ก-ฮ][0-9๐-๙]*$/u;
const NOTE = /^(ต่อ|จาก)หน้า ([0-9๐-๙]+)$/u;
/** One note may be that of all connectors at an edge; it is no further from any of them than this, in pt. */
const BESIDE = 100;

/** The connectors of a document whose pages are numbered from 1. */
export function connectorsOf(pages: readonly (readonly Placed[])[]): Connector[] {
  return pages.flatMap((page, index) => {
    const phrases = phrasesOf(page);
    const notes = phrases.flatMap((phrase) => {
      const [, word, shown] = NOTE.exec(phrase.text) ?? [];
      if (word === undefined || shown === undefined) return [];
      const leads = word === 'ต่อ' ? ('on' as const) : ('back' as const);
      return [{ phrase, note: { leads, page: Number(toArabicDigits(shown)) } }];
    });
    return phrases
      .filter(({ text }) => LETTER.test(text))
      .map(({ text: letter, ...place }): Connector => {
        const [nearest] = notes.toSorted((a, b) => distance(a.phrase, place) - distance(b.phrase, place));
        const isBeside = nearest && distance(nearest.phrase, place) < BESIDE;
        return { letter, page: index + 1, ...(isBeside ? { note: nearest.note } : {}) };
      });
  });
}

type Place = Omit<Placed, 'text'>;

function distance(one: Place, other: Place): number {
  const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
  return across + Math.abs(one.y - other.y);
}
