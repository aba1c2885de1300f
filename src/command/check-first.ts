import { check, type Checked } from '#check/check.ts';
import { contentFolder } from '#files/read-content.ts';
import type { Library } from '#manual/library.ts';
import { count } from '#report/report.ts';
import { prettyReport } from '#report/pretty.ts';
import { messages } from './messages.ts';

/** Checks the content and tells what was found; undefined where an error was. */
export async function checkFirst(): Promise<Checked<Library> | undefined> {
  const { library, diagnostics, sources } = await check(contentFolder());
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!library) {
    process.stderr.write(prettyReport({ diagnostics: errors, sources }));
    return undefined;
  }
  const warnings = count(diagnostics, 'warning');
  if (warnings > 0) process.stderr.write(`${messages.warnings(warnings)}\n`);
  return library;
}
