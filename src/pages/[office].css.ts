/** `/office.css`, the colours of the office, where it has one of its own. */
import { library } from '#site/library.ts';
import { officeStylesheet } from '#site/office-stylesheet.ts';

export function getStaticPaths() {
  const { colour } = library().office;
  return colour === undefined ? [] : [{ params: { office: 'office' }, props: { colour } }];
}

interface Given {
  readonly props: { readonly colour: string };
}

export function GET({ props: { colour } }: Given): Response {
  return new Response(officeStylesheet(colour), { headers: { 'content-type': 'text/css' } });
}
