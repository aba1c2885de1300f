import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '#files/read-content.ts';
import { importFile } from '#import/docx/import-file.ts';
import type { ImportedDraft } from '#import/import-draft.ts';
import { importReport } from '#import/report.ts';
import { examine } from '#manual/examine.ts';
import type { Diagnostic } from '#manual/diagnostic.ts';
import type { Library } from '#manual/library.ts';
import { parseContent } from '#manual/parse.ts';
import { entries } from '#manual/stated.ts';
import { ruleMessages } from '#words/rules.ts';

/** DraftRegisters of no office. */
export const NOTHING_KNOWN = { known: { roles: [], forms: [], references: [] }, manuals: [] } as const;

/** Where the fixtures of this folder lie. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`files/${name}`, import.meta.url));
}

/** A draft of a file, as an empty office makes it. */
export async function draftOf(file: string | Uint8Array): Promise<ImportedDraft> {
  const made = async (path: string) => (await importFile(path, NOTHING_KNOWN)).draft;
  return typeof file === 'string' ? made(file) : withFile(file, 'manual.docx', made);
}

/** What is made of a file with bytes, which is gone afterwards. */
export async function withFile<T>(
  bytes: Uint8Array,
  name: string,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    await writeFile(join(folder, name), bytes);
    return await use(join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The library that the texts of a draft make. */
export function libraryOf({ texts }: ImportedDraft): Library {
  return parseContent({ sources: texts, assets: [] }).library;
}

/** What is wrong with the texts of a draft, but for its pictures. */
export function mistakesIn({ texts, pictures }: ImportedDraft): readonly Diagnostic[] {
  const size = { width: 10, height: 10 };
  const assets = pictures.filter(({ isShown }) => isShown).map(({ to }) => ({ path: to, bytes: 100, size }));
  return examine({ sources: texts, assets }, ruleMessages).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
}

/** The report of a draft. */
export function reportOf(draft: ImportedDraft): string {
  return importReport(draft, 'manual.docx');
}

/** The library that is shipped. */
export async function shippedLibrary(): Promise<Library> {
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  return parseContent(await readContent(folder)).library;
}

/** A table of what the steps of the first procedure say: label, shape, time, standard, owners by their names. */
export function stepsOfDraft(
  draft: ImportedDraft,
  procedure = 0,
): readonly Readonly<Record<string, string>>[] {
  const found = draft.procedures[procedure]?.draft.steps ?? [];
  return found.map(({ detail, duration, standard, owners, note }) => ({
    detail,
    duration,
    standard,
    owners: typeof owners === 'string' ? owners : entries(owners).join(', '),
    ...(note === undefined ? {} : { note }),
  }));
}
