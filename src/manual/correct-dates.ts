import type { Content, Source } from './content.ts';
import { correctedSlips } from './correct-slips.ts';
import type { MessageKey } from './messages.ts';
import { parseContent } from './parse.ts';

/** The sources in which something certain is mended: typing slips, and then dates that are written for people. */
export function correctedSources(content: Content): Source[] {
  const typed = new Map(correctedSlips(content.sources).map(({ path, text }) => [path, text]));
  const sources = content.sources.map(({ path, text }) => ({ path, text: typed.get(path) ?? text }));
  const dated = new Map(correctedDates({ ...content, sources }).map(({ path, text }) => [path, text]));
  return sources.flatMap(({ path, text }) =>
    typed.has(path) || dated.has(path) ? [{ path, text: dated.get(path) ?? text }] : [],
  );
}

const DATES: ReadonlySet<MessageKey> = new Set(['buddhistDate', 'isoDate', 'isoDateOrMonth']);

/** The sources with ISO dates in the place of real days that are written otherwise: of the Buddhist era, or in words. */
function correctedDates(content: Content): Source[] {
  const byFile = Map.groupBy(
    parseContent(content).mistakes.filter(({ key }) => DATES.has(key)),
    ({ file }) => file,
  );
  return content.sources.flatMap(({ path, text }) => {
    const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/u);
    for (const { values, line, column } of byFile.get(path) ?? []) {
      const [found, meant] = [String(values[0]), values.at(-1)];
      const written = lines[line - 1];
      if (typeof meant !== 'string' || written === undefined) continue;
      const start = written.indexOf(found, column - 1);
      // What stands before it may be a quotation mark, and at the start of a file the mark of its encoding.
      if (start === -1 || start > column + 1) continue;
      lines[line - 1] = written.slice(0, start) + meant + written.slice(start + found.length);
    }
    const mended = lines.join('');
    return mended === text ? [] : [{ path, text: mended }];
  });
}
