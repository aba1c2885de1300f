/** The looks of charts that stand alone, outside of a page. */
import fonts from '#styles/base.css?raw';
import { library } from '#site/library.ts';
import { officeStylesheet } from '#site/office-stylesheet.ts';
import charts from '#styles/flowchart.css?raw';
import tokens from '#styles/tokens.css?raw';

/** A picture alone has its own size, and the ground of a page. */
const ALONE = '.flow { max-width: none; background: var(--color-bg); }';

export function GET(): Response {
  const faces = fonts.match(/@font-face \{[^}]*\}/g) ?? [];
  const { colour } = library().office;
  const own = colour === undefined ? [] : [officeStylesheet(colour)];
  const style = [...faces, tokens, ...own, charts, ALONE].join('\n').replaceAll("url('/", "url('");
  return new Response(style, { headers: { 'content-type': 'text/css' } });
}
