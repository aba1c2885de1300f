import { OnOffElement, Tab, TextRun, type IRunOptions } from 'docx';
import { withoutLineMarks } from '#print/text/line-marks.ts';

/** How words look, besides what their paragraph says. */
export interface RunLook extends Pick<
  IRunOptions,
  'bold' | 'italics' | 'strike' | 'subScript' | 'superScript' | 'style' | 'color'
> {
  /** In pt. */
  readonly size?: number;
}

/** Words in one look. */
export function textRuns(text: string, { size, ...look }: RunLook = {}): TextRun[] {
  const words = plainWords(text).replace(LINE_END, ' ');
  if (words === '') return [];
  return [runOf(words, size === undefined ? look : { ...look, size: halfPoints(size) })];
}

/** Lines below each other in one look. */
export function lineRuns(lines: readonly string[], look: RunLook = {}): TextRun[] {
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [lineEnd()]), ...textRuns(line, look)]);
}

/** The end of a line that is wanted. */
export function lineEnd(): TextRun {
  return new TextRun({ break: 1 });
}

/** Where YAML or Markdown went on in the next line. */
const LINE_END = /\s*[\r\n]+\s*/gu;

/** A step to the next stop of the line. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** The words of a text for paper, without the marks that say where its lines may end: Word knows Thai words itself. */
export function plainWords(text: string): string {
  return withoutLineMarks(text);
}

/** Sizes of letters are counted in halves of a pt. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

function runOf(text: string, options: IRunOptions): TextRun {
  return THAI.test(text) ? new ThaiRun({ ...options, text }) : new TextRun({ ...options, text });
}

const THAI = /\p{Script=Thai}/u;

/**
 * Words that Word is told to be of a complex script. Without it digits, brackets and spaces beside Thai letters are taken
 * for Latin text, which is not parted into Thai words and has its own font, size and weight.
 */
class ThaiRun extends TextRun {
  constructor(options: IRunOptions) {
    super(options);
    this.properties.push(new OnOffElement('w:cs', true));
  }
}
