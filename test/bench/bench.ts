import { readArguments, wrongCall } from '#command/arguments.ts';
import { EXIT, UsageError, type ExitCode } from '#publish/refusals.ts';
import { printFigures } from './print-bench.ts';
import { searchFigures, searchIndexCost } from './search-bench.ts';
import { MissingBrowser } from './search-browser.ts';
import { indexReport, searchReport } from './search-report.ts';
import { siteFigures } from './site-bench.ts';

const messages = {
  notANumber: (found: string) => `“${found}” ไม่ใช่จำนวนเต็มตั้งแต่ 1`,
  browserMissing: (browser: string, variable: string) =>
    `ไม่พบ ${browser} ติดตั้งก่อน (apt install chromium firefox-esr) หรือบอกที่อยู่ของโปรแกรมใน ${variable}`,
} as const;

/** One manual for this many procedures, as in an office. */
const PROCEDURES_A_MANUAL = 50;

/**
 * Measures how the build grows with the library: `--procedures N`, and `--manuals N`. With `--print`, what printing
 * takes. With `--search`, how search answers in real browsers, `--failures` for what it misses; with
 * `--search --index N`, what an index takes to build.
 */
export async function bench(args: readonly string[]): Promise<ExitCode> {
  const given = options(args);
  const procedures = amount(given.procedures, 1000);
  process.stdout.write(
    given.search === true
      ? await searchText(given, procedures)
      : given.print === true
        ? await printText(amount(given.procedures, 500))
        : await siteText(
            procedures,
            amount(given.manuals, Math.max(1, Math.ceil(procedures / PROCEDURES_A_MANUAL))),
          ),
  );
  return EXIT.clean;
}

async function searchText({ index, failures }: Options, procedures: number): Promise<string> {
  if (index !== undefined) {
    const indexed = amount(index, procedures);
    return indexReport(indexed, await searchIndexCost(indexed));
  }
  try {
    return searchReport(await searchFigures(procedures), failures === true);
  } catch (error) {
    if (!(error instanceof MissingBrowser)) throw error;
    throw new UsageError(messages.browserMissing(error.browser, error.variable), { cause: error });
  }
}

async function siteText(procedures: number, manuals: number): Promise<string> {
  const { stages, output } = await siteFigures({ procedures, manuals });
  const lines = [
    `${procedures} procedures, ${manuals} manuals, Node ${process.version}`,
    ...stages.map(
      ({ name, seconds, cpu, own, started }) =>
        `${name.padEnd(14)}${seconds.toFixed(1).padStart(7)} s ${cpu.toFixed(1).padStart(7)} s CPU ${own.toFixed(0).padStart(6)} MB, ${started.toFixed(0)} MB of Pagefind at most`,
    ),
    `output         ${(output.bytes / 1e6).toFixed(1)} MB in ${output.files} files (without the search index)`,
  ];
  return `${lines.join('\n')}\n`;
}

async function printText(procedures: number): Promise<string> {
  const lines = (await printFigures(procedures)).map(
    ({ name, files, pages, megabytes, seconds, fromTo, cpu, peak, quarters }) =>
      `${name.padEnd(12)}${String(files).padStart(5)} files ${String(pages).padStart(6)} pages ${megabytes.toFixed(1).padStart(6)} MB ` +
      `${seconds.toFixed(1).padStart(6)} s ${fromTo ? `(${fromTo.map((one) => one.toFixed(1)).join(' to ')}) ` : ''}${cpu.toFixed(1).padStart(6)} s CPU ${peak.toFixed(0).padStart(5)} MB peak ` +
      `(${quarters.map((one) => one.toFixed(0)).join(', ')} MB at each quarter)`,
  );
  return `${lines.join('\n')}\n`;
}

function amount(value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw wrongCall('bench', messages.notANumber(value));
  return number;
}

const OPTIONS = {
  procedures: { type: 'string' },
  manuals: { type: 'string' },
  print: { type: 'boolean' },
  search: { type: 'boolean' },
  failures: { type: 'boolean' },
  index: { type: 'string' },
} as const;

type Options = ReturnType<typeof options>;

function options(args: readonly string[]) {
  return readArguments('bench', args, { options: OPTIONS }).values;
}
