import type { PaperChart } from '#print/chart/chart.ts';
import { CONNECTOR_LETTERS } from '#words/print.ts';
import { chartAt, drawnPicture, outlinedWords } from './drawn-picture.ts';
import { millimetresOf } from './lengths.ts';
import type { WordPicture } from './picture.ts';
import { plainWords } from './text-run.ts';

/** A part of a chart as a picture. */
export interface ChartPicture {
  readonly picture: WordPicture;
  /** In mm. */
  readonly width: number;
  readonly alt: string;
}

/** Letters stand on a line that lies below the middle of their circle by this part of their size. */
const BELOW_MIDDLE = 0.33;

/**
 * A chart in the parts that sheets of paper hold. Lines that go on in another part end at the same letter there; pages
 * are not named, because only Word knows them.
 *
 * @param firstLetter how many letters of connectors the procedure used before
 * @param isAuthors the author drew it, so that no sentences tell its ways
 */
export function chartPictures(
  { parts, turned, letterSize }: PaperChart,
  firstLetter: number,
  isAuthors: boolean,
): Promise<ChartPicture[]> {
  return Promise.all(
    parts.map(async (part): Promise<ChartPicture> => {
      const { width, height, alt, words, connectors } = part;
      const letters = connectors.map(({ number, x, y }) => {
        const letter = CONNECTOR_LETTERS[(firstLetter + number) % CONNECTOR_LETTERS.length] ?? '';
        return outlinedWords(letter, x, y + BELOW_MIDDLE * letterSize, letterSize, 600);
      });
      const content = chartAt(part, 0, 0) + letters.join('');
      const picture = await drawnPicture({ width, height, content }, turned);
      return {
        picture,
        width: millimetresOf(turned ? height : width),
        alt: isAuthors ? withWords(alt, words) : plainWords(alt),
      };
    }),
  );
}

/** What is said of a part, with the words in it that are said nowhere else: on paper they are text, here only drawn. */
function withWords(alt: string, words: PaperChart['parts'][number]['words']): string {
  const said = plainWords(alt);
  const others = words.map(({ text }) => plainWords(text)).filter((line) => !said.includes(line));
  return [said, ...others].join('\n');
}
