import { toArabicDigits } from '#thai/digits.ts';
import { CONNECTOR_LETTERS } from '#words/print.ts';
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
const NOTE = /^(?:(?<from>[ก-ฮ][0-9๐-๙]*)–(?<to>[ก-ฮ][0-9๐-๙]*) )?(?<word>ต่อ|จาก)หน้า (?<page>[0-9๐-๙]+)$/u;
/** A note that several connectors share is no further from any of them than this, and that of one is beside it; in pt. */
const NEAR = { shared: 100, beside: 14 };

/** The connectors of a document whose pages are numbered from 1. */
export function connectorsOf(pages: readonly (readonly Placed[])[]): Connector[] {
  return pages.flatMap((page, index) => {
    const phrases = phrasesOf(page);
    const notes = phrases.flatMap((phrase) => {
      const { from, to, word, page: shown } = NOTE.exec(phrase.text)?.groups ?? {};
      if (word === undefined || shown === undefined) return [];
      const leads = word === 'ต่อ' ? ('on' as const) : ('back' as const);
      const isOf = (letter: string, place: Place) => {
        if (from === undefined || to === undefined) return distance(phrase, place) < NEAR.beside;
        const isNamed = orderOf(from) <= orderOf(letter) && orderOf(letter) <= orderOf(to);
        return isNamed && distance(phrase, place) < NEAR.shared;
      };
      return [{ phrase, isOf, note: { leads, page: Number(toArabicDigits(shown)) } }];
    });
    return phrases
      .filter(({ text }) => LETTER.test(text))
      .map(({ text: letter, ...place }): Connector => {
        const [nearest] = notes
          .filter(({ isOf }) => isOf(letter, place))
          .toSorted((a, b) => distance(a.phrase, place) - distance(b.phrase, place));
        return { letter, page: index + 1, ...(nearest ? { note: nearest.note } : {}) };
      });
  });
}

/** Letters follow each other, and begin again with a number when all were taken. */
function orderOf(letter: string): number {
  const round = Number(toArabicDigits(letter.slice(1)) || '1');
  return round * CONNECTOR_LETTERS.length + CONNECTOR_LETTERS.indexOf(letter.charAt(0));
}

type Place = Omit<Placed, 'text'>;

function distance(one: Place, other: Place): number {
  const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
  return across + Math.abs(one.y - other.y);
}
