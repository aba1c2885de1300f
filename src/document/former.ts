import type { Library } from '#manual/library.ts';
import { namedProcedure } from './registers.ts';
import type { Named, Target } from './target.ts';

/** A page that something had before it was renamed. */
export interface FormerPage {
  readonly target: Target;
  readonly now: Named;
}

/** The former pages of procedures and roles; what stands on a page with others has former places there instead. */
export function formerPages({ manuals, roles }: Library): readonly FormerPage[] {
  return [
    ...manuals.flatMap(({ id, procedures }) =>
      procedures.flatMap((procedure) =>
        (procedure.formerly ?? []).map((slug): FormerPage => ({
          target: { kind: 'procedure', procedure: `${id}/${slug}` },
          now: namedProcedure(procedure),
        })),
      ),
    ),
    ...roles.flatMap(({ id, name, formerly = [] }) =>
      formerly.map((former): FormerPage => ({
        target: { kind: 'role', role: former },
        now: { target: { kind: 'role', role: id }, text: name },
      })),
    ),
  ];
}
