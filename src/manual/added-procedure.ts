import { withEntry, type NewEntry } from './add-entry.ts';
import type { Content, Source } from './content.ts';
import { FILES, manualFile, type Draft } from './draft.ts';
import type { Manual } from './library.ts';
import type { RegisterName } from './namings.ts';
import { procedureText, type Beginning } from './new-procedure.ts';
import { listedToo } from './rename.ts';
import { withEdits } from './text-edits.ts';

/** A procedure to be written, and the entries that its registers get for it. */
export interface NewProcedure {
  /** The name of its file. */
  readonly id: string;
  readonly beginning: Beginning;
  readonly added: Readonly<Record<RegisterName, readonly NewEntry[]>>;
}

/**
 * What a procedure that is added to a manual writes: its file, the registers that get entries for it, and where the manual has
 * parts, the last of them.
 */
export function addedProcedure(
  { sources }: Content,
  draft: Draft,
  manual: Manual,
  { id, beginning, added }: NewProcedure,
): readonly Source[] {
  const textOf = (path: string) => sources.find((one) => one.path === path)?.text ?? '';
  const registers = (['roles', 'forms', 'references'] as const).flatMap((name) => {
    const path = FILES[name];
    return added[name].length === 0 ? [] : [{ path, text: added[name].reduce(withEntry, textOf(path)) }];
  });
  const part = manual.parts?.at(-1);
  const place = ['parts', (manual.parts?.length ?? 0) - 1, 'procedures'];
  const file = manualFile(manual);
  const edits = part ? listedToo(draft, file, place, part.procedures, id) : [];
  return [
    ...registers,
    ...(edits.length > 0 ? [{ path: file, text: withEdits(textOf(file), edits) }] : []),
    { path: `manuals/${manual.id}/${id}.mdx`, text: procedureText(beginning, manual.structure) },
  ];
}
