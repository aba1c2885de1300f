/** The looks of charts that stand alone, outside of a page. */
import fonts from '#styles/base.css?raw';
import charts from '#styles/flowchart.css?raw';
import tokens from '#styles/tokens.css?raw';

/** A picture alone has its own size, and the ground of a page. */
const ALONE = '.flow { max-width: none; background: var(--color-bg); }';

export function GET(): Response {
  const faces = fonts.match(/@font-face \{[^}]*\}/g) ?? [];
  const style = [...faces, tokens, charts, ALONE].join('\n').replaceAll("url('/", "url('");
  return new Response(style, { headers: { 'content-type': 'text/css' } });
}
