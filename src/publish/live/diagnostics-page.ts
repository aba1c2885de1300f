import { join, sep } from 'node:path';
import type { Diagnostic } from '#manual/diagnostic.ts';
import { count } from '#report/findings.ts';
import { breakableHtml, codeHtml, escapedHtml } from '#thai/breakable.ts';
import { liveWords as words } from '#words/live.ts';
import { reportWords } from '#words/report.ts';
import { countsText } from './banner.ts';
import type { LiveState } from './live-content.ts';
import { liveHead } from './live-head.ts';
import { CHECK_PAGE, fileOfPage } from './page-files.ts';

/** A page that stands in the place of one that cannot be drawn, or shows all that was found. */
export interface DiagnosticsPage {
  readonly status: 200 | 500;
  readonly html: string;
}

/**
 * The page of diagnostics at an address; undefined where the address can be drawn, or leads nowhere.
 * @param folder the content folder, whose files an editor opens
 */
export function diagnosticsPage(state: LiveState, path: string, folder: string): DiagnosticsPage | undefined {
  const { diagnostics, library, leftOut, failure } = state;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const page = (status: 200 | 500, title: string, lead: string, shown: readonly Diagnostic[]) => ({
    status,
    html: pageHtml(state, { title, lead, shown, folder, isAll: status === 200 }),
  });
  if (failure !== undefined) return page(500, words.noFolder, failure, []);
  if (path === CHECK_PAGE) return page(200, words.all, words.mendAll, diagnostics);
  if (!library) return page(500, words.nothingShown, words.mend, errors);
  const file = fileOfPage(path) ?? '';
  const reasons = leftOut.get(file);
  if (!reasons) return undefined;
  const lead = reasons.includes(file) ? words.mend : words.mendOthers;
  return page(
    500,
    words.notShown,
    lead,
    errors.filter((one) => reasons.includes(one.file)),
  );
}

interface Shown {
  readonly title: string;
  readonly lead: string;
  readonly shown: readonly Diagnostic[];
  readonly folder: string;
  readonly isAll: boolean;
}

function pageHtml(state: LiveState, { title, lead, shown, folder, isAll }: Shown): string {
  const counts = countsText(count(shown, 'error'), count(shown, 'warning'));
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  const errorsFirst = [...shown].sort((a, b) => Number(isError(b)) - Number(isError(a)));
  const files = [...Map.groupBy(errorsFirst, ({ file }) => file)];
  const others = isAll ? link('/', words.home) : link(CHECK_PAGE, words.seeAll);
  return `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapedHtml(title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/src/styles/tokens.css">
<link rel="stylesheet" href="/src/styles/base.css">
<script src="/display.js"></script>
${liveHead(state.id)}
</head>
<body class="live-page">
<header class="live-banner${count(shown, 'error') > 0 ? ' live-errors' : ''}"><strong>${breakableHtml(counts)}</strong>${others}</header>
<main>
<h1>${breakableHtml(title)}</h1>
<p class="lead">${breakableHtml(lead)}</p>
${files.map(([file, found]) => fileHtml(file, found, state.sources.get(file) ?? '', folder)).join('\n')}
</main>
<script type="module">
for (const place of document.querySelectorAll('[data-editor]'))
  place.addEventListener('click', (event) => {
    event.preventDefault();
    void fetch(place.href);
  });
</script>
</body>
</html>
`;
}

function fileHtml(file: string, found: readonly Diagnostic[], text: string, folder: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const items = found.map((one) => findingHtml(one, lines[one.line - 1] ?? '', folder));
  return `<section id="${escapedHtml(file)}">
<h2>${codeHtml(file)}</h2>
<ol class="live-findings">
${items.join('\n')}
</ol>
</section>`;
}

function findingHtml(diagnostic: Diagnostic, source: string, folder: string): string {
  const { severity, rule, message, hint, file, line, column } = diagnostic;
  const place = `${join(folder, file.split('/').join(sep))}:${line}:${column}`;
  const editor = `/__open-in-editor?file=${encodeURIComponent(place)}`;
  const label = escapedHtml(words.open(file, line));
  return `<li class="live-${severity}">
<p class="live-place"><span class="chip">${reportWords[severity]}</span> <a href="${escapedHtml(editor)}" data-editor title="${label}">${words.place(line, column)}</a></p>
<p><strong>${breakableHtml(message)}</strong> <span class="note">(${escapedHtml(rule)})</span></p>
${source.trim() === '' ? '' : `<pre><code>${excerptHtml(source, column)}</code></pre>`}
${hint === undefined ? '' : `<p class="live-hint">${breakableHtml(`${reportWords.hint}: ${hint}`)}</p>`}
</li>`;
}

/** The most letters of a line that stand before the place that is meant. */
const LETTERS_BEFORE = 60;

/** The line of the source with the word that is meant marked. */
function excerptHtml(source: string, column: number): string {
  const at = column - 1;
  const start = at > LETTERS_BEFORE ? at - LETTERS_BEFORE / 2 : 0;
  const before = start > 0 ? `…${source.slice(start, at)}` : source.slice(0, at).trimStart();
  const word = /^\s*\S*/.exec(source.slice(at))?.[0] ?? '';
  const after = source.slice(at + word.length);
  return `${escapedHtml(before)}<mark>${escapedHtml(word)}</mark>${escapedHtml(after)}`;
}

function link(address: string, text: string): string {
  return `<a href="${address}">${breakableHtml(text)}</a>`;
}
