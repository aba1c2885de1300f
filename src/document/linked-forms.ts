import { fieldLinks, linksIn } from '#manual/links.ts';
import type { Library } from '#manual/library.ts';
import { formFile } from '#manual/paths.ts';

/** The names of the files of the forms folder that procedures and chapters lead to, each once. */
export function linkedForms({ manuals }: Pick<Library, 'manuals'>): ReadonlySet<string> {
  const files = manuals.flatMap(({ procedures, front, back }) => [
    ...[...front, ...back].flatMap(({ file, nodes }) =>
      linksIn(nodes).flatMap(({ url }) => formFile(file, url) ?? []),
    ),
    ...procedures.flatMap((procedure) => {
      const inBody = linksIn(procedure.sections.flatMap(({ nodes }) => nodes));
      const inFields = fieldLinks(procedure).map(({ link }) => link);
      return [...inBody, ...inFields].flatMap(({ url }) => formFile(procedure.file, url) ?? []);
    }),
  ]);
  return new Set(files);
}
