import { said } from '../messages.ts';
import { bodyProse } from '../prose.ts';
import { placesIn } from '../text-place.ts';
import { ITEM_WORD } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

const NUMBER = String.raw`(?:\d{1,3}|[\u0e50-\u0e59]{1,3})`;

/** What people begin the lines of a list with, and Markdown does not read as a list in the middle of a paragraph. */
const MARK = new RegExp(
  String.raw`^([ \t>]*)(?:${[
    String.raw`${NUMBER}[.)](?![\d\u0e50-\u0e59])`,
    String.raw`\((?:${NUMBER}|[\u0e01-\u0e2e])\)`,
    String.raw`[\u0e01-\u0e2e](?:\)|\.(?=[ \t]))`,
    String.raw`${NUMBER}(?:\.${NUMBER}){1,3}[.)]?(?=[ \t]+[\p{L}])`,
    String.raw`${ITEM_WORD}[ \t]*${NUMBER}(?![\d\u0e50-\u0e59])`,
    String.raw`[-+](?=[^\s\d+-])`,
    String.raw`\*(?=[^\s*])`,
    String.raw`[•‣◦▪–—]`,
  ].join('|')})`,
  'u',
);

const HARD_BREAK = /(?: {2,}|\\|<br ?\/>)$/;

/** Lines that begin like the items of a list are a list, and do not run into one paragraph. */
export const listMarks: Rule = {
  id: 'list-marks',
  severity: 'warning',
  *find({ bodies, texts }) {
    for (const body of bodies) {
      const source = texts.get(body.file) ?? '';
      const placeAt = placesIn(source);
      for (const { kind, text, start } of bodyProse(body, source)) {
        if (kind !== 'paragraph' || !text.includes('\n')) continue;
        const marked = markedLines(text, source.slice(start, start + text.length));
        const [first, ...others] = marked;
        if (!first || others.length === 0 || !marked.some(({ runsIn }) => runsIn)) continue;
        const from = start + first.from;
        yield {
          file: body.file,
          at: placeAt(from),
          ...said('listMarks', source.slice(from, start + first.to)),
        };
      }
    }
  },
};

interface MarkedLine {
  readonly from: number;
  readonly to: number;
  /** Whether it would follow the line above without a break. */
  readonly runsIn: boolean;
}

function markedLines(text: string, written: string): readonly MarkedLine[] {
  const writtenLines = written.split('\n');
  let from = 0;
  return text.split('\n').flatMap((line, index) => {
    const mark = MARK.exec(line);
    const start = from;
    from += line.length + 1;
    if (!mark) return [];
    const runsIn = index > 0 && !HARD_BREAK.test(writtenLines[index - 1] ?? '');
    return [{ from: start + (mark[1] ?? '').length, to: start + line.length, runsIn }];
  });
}
