/*
 * What runs in the browser. Each of these functions is sent as text, so none may name anything outside itself.
 */

/** An engine as the figures ask it: how many results there are, and the first of them, loaded. */
interface Engine {
  answer(typed: string, most: number): Promise<Answered>;
}

/** An answer as it comes out of the browser. */
export interface Answered {
  readonly results: readonly { readonly address: string; readonly tier?: string }[];
  readonly count: number;
}

/** The search that a built page of the site loads: the one function of its module that opens a session. */
async function ours(module: Readonly<Record<string, unknown>>): Promise<Engine> {
  interface Session {
    answer(
      typed: string,
      most: number,
    ): Promise<{ readonly count: number; readonly hits: readonly { tier: string; page: { url: string } }[] }>;
  }
  for (const exported of Object.values(module)) {
    if (typeof exported !== 'function' || exported.length > 0) continue;
    const made = (await (exported as () => unknown)()) as Partial<Session> | undefined;
    if (typeof made?.answer !== 'function') continue;
    const session = made as Session;
    return {
      answer: async (typed, most) => {
        const { hits, count } = await session.answer(typed, most);
        return { count, results: hits.map(({ tier, page }) => ({ tier, address: page.url })) };
      },
    };
  }
  throw new Error('The site exports no search session.');
}

/** Pagefind as it comes. */
async function stock(module: Readonly<Record<string, unknown>>): Promise<Engine> {
  const pagefind = module as unknown as {
    init(): Promise<void>;
    search(typed: string): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
  };
  await pagefind.init();
  return {
    answer: async (typed, most) => {
      const { results } = await pagefind.search(typed);
      const shown = results.slice(0, most).map(async ({ data }) => ({ address: (await data()).url }));
      return { count: results.length, results: await Promise.all(shown) };
    },
  };
}

/** What is asked of an engine. */
function measures(engine: Engine): Measures {
  const each = async <Value>(list: readonly string[], made: (typed: string) => Promise<Value>) => {
    const values: Value[] = [];
    for (const typed of list) values.push(await made(typed));
    return values;
  };
  return {
    answers: (list, most) => each(list, (typed) => engine.answer(typed, most)),
    counts: (list) => each(list, async (typed) => (await engine.answer(typed, 0)).count),
    times: (list, most) =>
      each(list, async (typed) => {
        const start = performance.now();
        await engine.answer(typed, most);
        return performance.now() - start;
      }),
  };
}

export interface Measures {
  /** The first results of every query. */
  answers(queries: readonly string[], most: number): Promise<readonly Answered[]>;
  /** How many results every query has. */
  counts(queries: readonly string[]): Promise<readonly number[]>;
  /** Milliseconds of every query with the pages of its first results. */
  times(queries: readonly string[], most: number): Promise<readonly number[]>;
}

/** Address of the page that the driver runs in. */
export const DRIVER_PAGE = '/search-bench.html';
const DRIVER = '/search-bench.js';
/** Everything that is served only to measure. */
export const DRIVER_PATHS: ReadonlySet<string> = new Set([DRIVER_PAGE, DRIVER]);

/** The page and the script of the driver, by path; the engine is the module at this address. */
export function driverFiles(kind: 'ours' | 'stock', module: string): ReadonlyMap<string, string> {
  const engine = kind === 'ours' ? ours : stock;
  return new Map([
    [
      DRIVER_PAGE,
      `<!doctype html><html lang="th"><title>search</title><script src="${DRIVER}"></script></html>`,
    ],
    [DRIVER, `window.searchBench = import(${JSON.stringify(module)}).then(${engine}).then(${measures});`],
  ]);
}

/** An expression for the page of the driver. */
export function asked<Name extends keyof Measures>(
  name: Name,
  ...values: Parameters<Measures[Name]>
): string {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return `window.searchBench.then((bench) => bench.${name}(${list}))`;
}
