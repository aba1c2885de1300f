/** The chart of a procedure in columns of who does the work, where several do. */
import type { APIContext } from 'astro';
import { chartAlone, showsSwimlanes } from '#document/procedure.ts';
import type { Procedure } from '#manual/procedure.ts';
import { swimlanesFile } from '#site/drawn-chart.ts';
import { library } from '#site/library.ts';
import { documentWords } from '#words/document.ts';

export function getStaticPaths() {
  return library().manuals.flatMap((manual) =>
    manual.procedures.filter(showsSwimlanes).map((procedure) => ({
      params: { manual: manual.id, procedure: procedure.slug },
      props: { procedure },
    })),
  );
}

export function GET({ props }: APIContext<{ readonly procedure: Procedure }>): Response {
  const chart = chartAlone(library(), props.procedure, documentWords);
  return new Response(swimlanesFile(chart), { headers: { 'content-type': 'image/svg+xml' } });
}
