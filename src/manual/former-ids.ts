import type { Library } from './library.ts';
import type { Subject } from './rename.ts';

/** An id that something had before, whose address leads on. */
export interface FormerId {
  readonly kind: Subject['kind'];
  readonly former: string;
  readonly id: string;
  /** The file of a procedure, or of what is in one. */
  readonly file?: string;
}

/** Every former id of a library, as commands name things: a procedure after its manual, a step after its procedure. */
export function everyFormerId({ manuals, roles, forms, references }: Library): readonly FormerId[] {
  const procedures = manuals.flatMap((manual) => manual.procedures);
  return [
    ...procedures.flatMap(({ id, manual, formerly, file }) =>
      withFormer('procedure', `${manual}/`, { id: id.slice(manual.length + 1), formerly }, file),
    ),
    ...procedures.flatMap(({ id, steps, file }) =>
      steps.flatMap((step) => withFormer('step', `${id}#`, step, file)),
    ),
    ...roles.flatMap((entry) => withFormer('role', '', entry)),
    ...forms.flatMap((entry) => withFormer('form', '', entry)),
    ...references.flatMap((entry) => withFormer('reference', '', entry)),
  ];
}

function withFormer(
  kind: FormerId['kind'],
  within: string,
  { id, formerly = [] }: { readonly id: string; readonly formerly?: readonly string[] | undefined },
  file?: string,
): readonly FormerId[] {
  return formerly.map((former) => ({
    kind,
    former: within + former,
    id: within + id,
    ...(file === undefined ? {} : { file }),
  }));
}
