import type { Beside, BrowserFigures, SearchFigures } from './search-bench.ts';
import type { Cost } from './search-memory.ts';
import type { Missed, Quality, Ranking } from './search-quality.ts';
import type { Times } from './search-speed.ts';
import type { SearchWeight } from './search-weight.ts';

/** The figures as a table, ours beside stock; with `failures`, what came instead of each expected page. */
export function searchReport(figures: SearchFigures, failures: boolean): string {
  const { queries, office, procedures, cost, browsers } = figures;
  const lines = [
    `${queries} queries to ${office} procedures, Node ${process.version}`,
    `speed and bytes at ${procedures} procedures; R@5 and MRR over the first ten results`,
    '',
    row(`index of ${procedures}`, 'ours', 'stock'),
    besideRow('build', cost, ({ seconds }) => `${seconds.toFixed(1)} s`),
    besideRow('memory of programs started', cost, memory),
    ...browsers.flatMap((browser) => ['', ...browserLines(browser, procedures)]),
    ...(failures ? [...allFailures(browsers), '', ...browsers.flatMap(hardestLines)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What building an index took, as one line. */
export function indexReport(procedures: number, cost: Cost): string {
  const own = `${cost.own.toFixed(0)} MB peak of this process`;
  return `search index of ${procedures} procedures: ${cost.seconds.toFixed(1)} s, ${cost.cpu.toFixed(1)} s CPU, ${own}, ${memory(cost)} of programs started\n`;
}

function browserLines(figures: BrowserFigures, procedures: number): string[] {
  const { browser, quality, steps, speed, word, phrase } = figures;
  const kinds = [...quality.ours.kinds.keys()];
  const none: Ranking = { queries: 0, recall: NaN, mrr: NaN };
  return [
    row(browser, 'ours', 'stock'),
    row('  R@5 / MRR', '', ''),
    besideRow(`  all (${quality.ours.overall.queries})`, quality, ({ overall }) => rankingText(overall)),
    ...kinds.map((kind) =>
      besideRow(`  ${kind} (${quality.ours.kinds.get(kind)?.queries ?? 0})`, quality, (one) =>
        rankingText(one.kinds.get(kind) ?? none),
      ),
    ),
    besideRow('  false answers', quality, ({ falseAnswers }) => `${falseAnswers.length} queries`),
    besideRow('  `nothing` answered at all', quality, ({ strays }) => `${strays.length} queries`),
    besideRow('  keystrokes with no result', quality, emptyText),
    row('  leads to the very step', `${steps.reached} of ${steps.asked}`, ''),
    besideRow(`  first time, p50 / p95`, speed, ({ first }) => timesText(first)),
    besideRow(`  warm, p50 / p95`, speed, ({ warm }) => timesText(warm)),
    ...weightLines(`first word at ${procedures}`, word),
    ...weightLines(`first phrase at ${procedures}`, phrase),
  ];
}

function weightLines(name: string, figures: Beside<SearchWeight>): string[] {
  const parts = new Set([...figures.ours.parts.keys(), ...figures.stock.parts.keys()]);
  return [
    besideRow(`  ${name}, median`, figures, ({ median }) => kilobytes(median)),
    besideRow(`  ${name}, most`, figures, ({ most }) => kilobytes(most)),
    ...[...parts].map((part) =>
      besideRow(`    ${part}${part === 'interface' ? ' (apart)' : ''}`, figures, (one) =>
        kilobytes(one.parts.get(part) ?? 0),
      ),
    ),
  ];
}

function failureLines({ quality: { ours }, steps }: BrowserFigures): string[] {
  return [
    '  not first',
    ...ours.misses.map(missedText),
    '  false answers',
    ...ours.falseAnswers.map(missedText),
    '  answers to nothing',
    ...ours.strays.map(missedText),
    '  not led to the step',
    ...steps.misses.map(
      ({ query, link }) => `    ${query.query} [${query.kind}] #step-${query.step} ← ${link || '–'}`,
    ),
  ];
}

function hardestLines({ browser, speed, word, phrase }: BrowserFigures): string[] {
  return [
    `${browser}: slowest when warm`,
    ...speed.ours.slowest.map(({ query, time }) => `    ${query} ${time.toFixed(0)} ms`),
    `${browser}: heaviest first query ${word.ours.heaviest}, ${phrase.ours.heaviest}`,
  ];
}

/** What fails in one browser as in the one before is told once. */
function allFailures(browsers: readonly BrowserFigures[]): string[] {
  return browsers.flatMap((figures, index) => {
    const lines = failureLines(figures);
    const before = browsers[index - 1];
    const isSame = before !== undefined && lines.join('\n') === failureLines(before).join('\n');
    return ['', ...(isSame ? [`${figures.browser}: the same`] : [`${figures.browser}:`, ...lines])];
  });
}

/** Results shown of a query that failed. */
const SHOWN = 5;

function missedText({ query, results }: Missed): string {
  const shown = results.slice(0, SHOWN).map(({ id, tier }) => (tier === undefined ? id : `${id} (${tier})`));
  const place = results.findIndex(({ id }) => query.expect.includes(id)) + 1;
  const where = place === 0 ? 'not found' : `place ${place}`;
  const wanted = query.expect.length === 0 ? 'nothing' : `${query.expect.join(' ')}, ${where}`;
  return `    ${query.query} [${query.kind}] ${wanted} ← ${shown.join(', ') || '–'}`;
}

function row(name: string, ours: string, stock: string): string {
  return `${name.padEnd(34)}${ours.padStart(18)}${stock.padStart(18)}`.trimEnd();
}

function besideRow<Figure>(
  name: string,
  { ours, stock }: Beside<Figure>,
  text: (figure: Figure) => string,
): string {
  return row(name, text(ours), text(stock));
}

function rankingText({ recall, mrr }: Ranking): string {
  return `${recall.toFixed(3)} / ${mrr.toFixed(3)}`;
}

function emptyText({ emptyKeystrokes }: Quality): string {
  return `${(emptyKeystrokes * 100).toFixed(1)} %`;
}

function timesText({ p50, p95 }: Times): string {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function memory({ started }: Cost): string {
  return `${started.toFixed(0)} MB`;
}
