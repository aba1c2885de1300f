import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { check } from '#check/check.ts';
import { contentFolder, FolderError, readContent } from '#files/read-content.ts';
import { importFile, type ImportedFile } from '#import/docx/import-file.ts';
import type { ImportSettings } from '#import/import-draft.ts';
import { importReport, reportLines } from '#import/report.ts';
import type { Form } from '#manual/library.ts';
import { parseContent } from '#manual/parse.ts';
import { formFileProblem } from '#manual/rules/registers.ts';
import { newFolder } from '#publish/new-folder.ts';
import { EXIT, type ExitCode } from '#publish/refusals.ts';
import { count } from '#report/findings.ts';
import { commandMessages } from '#words/command.ts';
import { importReportWords as reportWords } from '#words/import.ts';
import { callWords } from '#words/usage.ts';
import { readArguments, wrongCall } from './arguments.ts';

/**
 * Makes a draft of a Word file: a content folder with its procedures and the entries of registers that they need, and a report
 * of what did not land there. By default into `drafts/` and the name of the file, beside the content folder that is in use.
 * @throws UsageError for arguments it does not know or a folder in use, ImportRefusal for a file that cannot be imported
 */
export async function importWord(args: readonly string[]): Promise<ExitCode> {
  const { file, folder } = wantedOf(args);
  const imported = await importFile(file, await knownContent());
  const found = { errors: 0, warnings: 0 };
  await newFolder(folder, async (staging) => {
    await writeDraft(staging, imported, basename(file));
    const { diagnostics } = await check(join(staging, CONTENT));
    found.errors = count(diagnostics, 'error');
    found.warnings = count(diagnostics, 'warning');
  });
  const report = join(folder, reportWords.file);
  const lines = [
    commandMessages.imported(imported.draft.procedures.length, join(folder, CONTENT)),
    commandMessages.importReport(report, reportLines(imported.draft)),
    commandMessages.importChecked(found.errors, found.warnings),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return found.errors > 0 ? EXIT.errors : EXIT.clean;
}

/** The content folder of a draft, in the folder that is written. */
const CONTENT = 'content';
const DRAFTS = 'drafts';

function wantedOf(args: readonly string[]): { readonly file: string; readonly folder: string } {
  const { values, positionals } = readArguments('import', args, {
    options: { to: { type: 'string' } },
    allowPositionals: true,
  });
  const [named = '', other] = positionals;
  if (named === '') throw wrongCall('import', commandMessages.importNothing);
  if (other !== undefined) throw wrongCall('import', callWords.needlessWord(other));
  if (values.to === '') throw wrongCall('import', callWords.noValue('--to'));
  const from = process.env['INIT_CWD'] ?? '';
  const file = resolve(from, named);
  const folder =
    values.to === undefined ? resolve(DRAFTS, basename(file, extname(file))) : resolve(from, values.to);
  return { file, folder };
}

/** The office, registers and manuals that there are, as far as they can be read: an import may come before all of them. */
async function knownContent(): Promise<Omit<ImportSettings, 'name' | 'pictureEnding'>> {
  try {
    const { sources, assets } = await readContent(contentFolder());
    const named = sources.filter(({ path }) => !path.endsWith('.mdx'));
    const { library } = parseContent({ sources: named, assets: [] });
    const { office, manuals } = library;
    return {
      known: {
        ...library,
        forms: library.forms.map((form) => withoutLostFile(form, new Set(assets.map(({ path }) => path)))),
      },
      manuals: manuals.map(({ id }) => id),
      ...(office.name === '' ? {} : { office }),
    };
  } catch (error) {
    if (error instanceof FolderError) return { known: { roles: [], forms: [], references: [] }, manuals: [] };
    throw error;
  }
}

/** A file that is not there, or may not be published, is a fault of the content folder, and none of the draft. */
function withoutLostFile(form: Form, there: ReadonlySet<string>): Form {
  const { file, ...others } = form;
  const isLost = file !== undefined && (formFileProblem(file) || !there.has(`forms/${file}`));
  return isLost ? others : form;
}

async function writeDraft(folder: string, { draft, picture }: ImportedFile, file: string): Promise<void> {
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const { path, text } of draft.texts) await write(join(CONTENT, path), text);
  for (const { from, to, isShown } of draft.pictures) {
    const bytes = picture(from);
    if (bytes) await write(isShown ? join(CONTENT, to) : to, bytes);
  }
  for (const path of draft.formFiles) {
    await mkdir(join(folder, CONTENT, dirname(path)), { recursive: true });
    await copyFile(join(contentFolder(), path), join(folder, CONTENT, path));
  }
  await write(reportWords.file, importReport(draft, file));
}
