import { count } from '#report/findings.ts';
import { pdfAddress } from '#site/addresses.ts';
import { breakableHtml, escapedHtml } from '#thai/breakable.ts';
import { liveWords as words } from '#words/live.ts';
import type { LiveState } from './live-content.ts';
import { CHECK_PAGE, fileOfPage } from './page-files.ts';

/** The banner above a page that is drawn: what was found in all, what in the file of the page, and its PDF. */
export function banner({ diagnostics, library }: LiveState, path: string): string {
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  const file = fileOfPage(path) ?? '';
  const own = diagnostics.filter((one) => one.file === file).length;
  const pages = library?.manuals.flatMap((manual) => [manual, ...manual.procedures]) ?? [];
  const printed = pages.find(({ id }) => path === `/${id}/`);
  const links = [
    link(CHECK_PAGE, countsText(errors, warnings)),
    own > 0 ? link(`${CHECK_PAGE}#${file}`, words.ofThisPage(own)) : '',
    printed ? link(pdfAddress(printed), words.pdf) : '',
  ];
  return `<aside class="live-banner${errors > 0 ? ' live-errors' : ''}" aria-label="${words.all}">${links.join('')}</aside>`;
}

/** How many errors and warnings there are, in words. */
export function countsText(errors: number, warnings: number): string {
  const counts = [
    ...(errors > 0 ? [words.errors(errors)] : []),
    ...(warnings > 0 ? [words.warnings(warnings)] : []),
  ];
  return counts.join(' ') || words.clean;
}

function link(address: string, text: string): string {
  return `<a href="${escapedHtml(address)}">${breakableHtml(text)}</a>`;
}
