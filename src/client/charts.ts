/** Gives each chart of a page its tools: full screen, files to take away, and the view in columns of who does the work. */
import { chartWords } from '#words/chart.ts';
import { button, element } from './element.ts';

/** Of the size of the chart in columns: words in symbols are then 11 px. */
const SMALLEST = 0.75;

for (const tools of document.querySelectorAll<HTMLElement>('.flow-box > .chart-tools')) {
  const box = tools.parentElement;
  if (!box) continue;
  const link = tools.querySelector('a');
  if (link) link.replaceWith(viewSwitch(box, link.href));
  const opener = button({ 'aria-haspopup': 'dialog' }, chartWords.open, () => {
    void import('./chart-viewer.ts').then(({ openChart }) => openChart(shownChart(box), opener));
  });
  const files = (['svg', 'png'] as const).map((kind) => {
    const name = kind.toUpperCase();
    return button({ class: 'chart-save', 'aria-label': chartWords.download(name) }, name, () => {
      void import('./chart-file.ts').then(({ saveChart }) => saveChart(shownChart(box), kind));
    });
  });
  tools.append(element('span', {}, opener, ...files));
}

/** The chart of a box that is in view. */
function shownChart(box: HTMLElement): SVGSVGElement {
  const view = box.dataset['view'] === 'swimlanes' ? '.flow-swimlanes' : '.flow:not(.flow-swimlanes)';
  const svg = box.querySelector<SVGSVGElement>(`svg${view}`);
  if (!svg) throw new Error('The box of a chart is empty.');
  return svg;
}

/** Two buttons that show the chart by its steps, or in the columns that a file holds. */
function viewSwitch(box: HTMLElement, file: string): HTMLElement {
  const show = (view: 'steps' | 'swimlanes') => {
    box.dataset['view'] = view;
    bySteps.setAttribute('aria-pressed', String(view === 'steps'));
    byOwners.setAttribute('aria-pressed', String(view === 'swimlanes'));
  };
  const bySteps = button({}, chartWords.steps, () => show('steps'));
  const byOwners = button({}, chartWords.swimlanes, () => {
    const isThere = box.querySelector('.flow-swimlanes') ? Promise.resolve() : fetchedInto(box, file);
    isThere.then(
      () => show('swimlanes'),
      () => location.assign(file),
    );
  });
  show('steps');
  // A link to a symbol leads to the chart by steps, which may be out of view.
  addEventListener('hashchange', () => {
    const symbol = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!symbol || !box.contains(symbol) || box.dataset['view'] === 'steps') return;
    show('steps');
    symbol.scrollIntoView();
  });
  const group = { class: 'chart-views', role: 'group', 'aria-label': chartWords.views };
  return element('span', group, bySteps, byOwners);
}

async function fetchedInto(box: HTMLElement, file: string): Promise<void> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const { documentElement } = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  const svg = document.importNode(documentElement, true);
  if (!(svg instanceof SVGSVGElement)) throw new Error(`${file} is no picture.`);
  svg.classList.add('flow-swimlanes');
  const page = location.pathname;
  for (const link of svg.querySelectorAll('a')) {
    const { pathname, hash, href } = new URL(link.getAttribute('href') ?? '', file);
    link.setAttribute('href', pathname === page ? hash : href);
  }
  svg.style.minInlineSize = `${svg.width.baseVal.value * SMALLEST}px`;
  box.append(element('div', { class: 'flow-lanes-view' }, svg));
}
