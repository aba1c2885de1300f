import type { Browser } from './browser.ts';
import type { Query } from './search-queries.ts';

/** Types into the dialog of the page that is open, as a reader would, and gives the addresses of the results shown. */
async function shownLinks(queries: readonly string[]): Promise<readonly (readonly string[])[]> {
  const dialog = document.querySelector('[data-search-dialog]');
  const input = dialog?.querySelector('input');
  const status = dialog?.querySelector('[data-search-status]');
  const button = document.querySelector<HTMLElement>('[data-search-open]');
  if (!dialog || !input || !status || !button) throw new Error('The page has no search dialog.');
  const links = () => [...dialog.querySelectorAll('.result-link')];
  /** Without results nothing but the words tells that the search is over: they stay as they are. */
  const settled = async (isThere: () => boolean): Promise<void> => {
    const wait = 20;
    const patience = 500;
    for (let still = 0, before = ''; !isThere() && still < patience; still += wait) {
      if (status.textContent === '' || status.textContent !== before) still = 0;
      before = status.textContent;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
  const type = (words: string): void => {
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  button.click();
  const found: string[][] = [];
  for (const query of queries) {
    type('');
    while (links().length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    type(query);
    await settled(() => links().length > 0);
    found.push(links().map((link) => link.getAttribute('href') ?? ''));
  }
  return found;
}

/** An expression for a page of the site. */
export function askedInDialog(queries: readonly string[]): string {
  return `(${shownLinks})(${JSON.stringify(queries)})`;
}

/** Where the results that readers see lead. */
export interface StepFigures {
  readonly asked: number;
  /** Queries whose best expected result leads to the very step. */
  readonly reached: number;
  readonly misses: readonly { readonly query: Query; readonly link: string }[];
}

/** Asks in the dialog what should lead to a step. */
export async function stepFigures(
  browser: Browser,
  site: string,
  queries: readonly Query[],
): Promise<StepFigures> {
  const asked = queries.filter(({ step }) => step !== undefined);
  const page = await browser.open(`${site}/`);
  try {
    const shown = (await page.evaluate(askedInDialog(asked.map(({ query }) => query)))) as string[][];
    const misses = asked.flatMap((query, index) => {
      const links = (shown[index] ?? []).map(decodeURI);
      const link = links.find((one) => query.expect.some((id) => one.startsWith(`/${id}/`))) ?? '';
      return link.endsWith(`#step-${query.step}`) ? [] : [{ query, link }];
    });
    return { asked: asked.length, reached: asked.length - misses.length, misses };
  } finally {
    await page.close();
  }
}
