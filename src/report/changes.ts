import type { Source } from '#manual/content.ts';
import { reportWords } from '#words/report.ts';
import { plainPaint } from './paint.ts';
import type { PrettyOptions } from './pretty.ts';
import { seen, shown } from './terminal-text.ts';

/** Of a file, so many changed lines are shown. */
const MOST_LINES = 20;

/**
 * What was changed in files, line by line, for people at a terminal; a character that cannot be seen is named.
 * @param before texts by path
 */
export function changesReport(
  before: ReadonlyMap<string, string>,
  after: readonly Source[],
  { paint = plainPaint, verbose = false }: Pick<PrettyOptions, 'paint' | 'verbose'> = {},
): string {
  return after
    .map(({ path, text }) => {
      const [old, now] = [linesIn(before.get(path) ?? ''), linesIn(text)];
      const changed = now.flatMap((line, index) => (line === old[index] ? [] : [index]));
      const told = verbose ? changed : changed.slice(0, MOST_LINES);
      const left = changed.length - told.length;
      return [
        `${paint('bold', shown(path))}\n`,
        ...told.map(
          (index) =>
            `  ${paint('dim', `${index + 1} |`)} ${paint('red', `- ${seen(old[index] ?? '')}`)}\n` +
            `  ${paint('dim', `${index + 1} |`)} ${paint('green', `+ ${seen(now[index] ?? '')}`)}\n`,
        ),
        left > 0 ? `  ${reportWords.diffLeft(left)}\n` : '',
      ].join('');
    })
    .join('\n');
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}
