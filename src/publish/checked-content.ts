import { check, type Checked } from '#check/check.ts';
import { contentFolder } from '#files/read-content.ts';
import type { Library } from '#manual/library.ts';
import { count } from '#report/findings.ts';
import { prettyReport } from '#report/pretty.ts';
import { publishMessages } from '#words/publish.ts';
import { ContentError } from './refusals.ts';

/**
 * Checks the content folder, and reports what was found on stderr.
 * @param otherwise what is not done where the content has errors
 * @throws ContentError, FolderError
 */
export async function checkedContent(otherwise: string): Promise<Checked<Library>> {
  const { library, diagnostics, sources } = await check(contentFolder());
  if (!library) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    process.stderr.write(prettyReport({ diagnostics: errors, sources }));
    throw new ContentError(otherwise);
  }
  const warnings = count(diagnostics, 'warning');
  if (warnings > 0) process.stderr.write(`${publishMessages.warnings(warnings)}\n`);
  return library;
}
