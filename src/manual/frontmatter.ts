import { said, type Message } from './messages.ts';
import { plainLines } from './text-place.ts';

export type Split =
  | {
      readonly ok: true;
      readonly frontmatter: string;
      /** Line at which the frontmatter starts. */
      readonly startLine: number;
      /** The body, with an empty line for each line above it, so that its places are those of the file. */
      readonly body: string;
    }
  | ({ readonly ok: false } & Message);

/** Parts an MDX file into frontmatter and body; line ends are `\n` afterwards, a byte order mark is gone. */
export function splitFrontmatter(text: string): Split {
  const lines = plainLines(text).split('\n');
  if (lines[0]?.trimEnd() !== '---') return { ok: false, ...said('noFrontmatter') };
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (close === -1) return { ok: false, ...said('openFrontmatter') };
  return {
    ok: true,
    frontmatter: lines.slice(1, close).join('\n'),
    startLine: 2,
    body: '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n'),
  };
}
