/** A chart over the whole window, where it is zoomed and moved by mouse, touch and keys. */
import { chartWords } from '#words/chart.ts';
import { zoomed, type Zoom } from './chart-zoom.ts';
import { button, element } from './element.ts';

/** How far an arrow key moves a chart, in px. */
const STEP = 80;

const AREA = {
  class: 'chart-viewer-area',
  role: 'region',
  'aria-label': chartWords.chart,
  'aria-describedby': 'chart-keys',
  tabindex: '0',
};

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Moves a chart into a dialog, and back to its place when that is closed: a second one would double its ids. The focus
 * then returns to the button that opened it.
 */
export function openChart(svg: SVGSVGElement, opener: HTMLElement): void {
  const place = document.createElement('div');
  place.style.blockSize = `${svg.getBoundingClientRect().height}px`;
  svg.replaceWith(place);

  const title = svg.querySelector('title')?.textContent ?? chartWords.chart;
  const area = element('div', AREA, svg);
  const bar = element('div', { class: 'chart-viewer-bar' }, element('p', {}, title));
  const keys = element('p', { id: AREA['aria-describedby'], class: 'chart-viewer-keys' }, chartWords.keys);
  const dialog = element('dialog', { class: 'chart-viewer', 'aria-label': title }, bar, area, keys);
  document.body.append(dialog);
  dialog.showModal();
  const scale = element('output', {});
  const zoom = zoomed(area, svg, (now) => (scale.textContent = chartWords.percent(now)));
  const close = () => dialog.close();
  bar.append(
    button(named(chartWords.zoomOut), '−', zoom.out),
    scale,
    button(named(chartWords.zoomIn), '+', zoom.in),
    button({}, chartWords.fit, zoom.fit),
    button({}, chartWords.close, close),
  );
  area.focus();

  dialog.addEventListener('keydown', (event) => move(event, area, zoom));
  // The place that a symbol leads to is on the page below.
  area.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) dialog.close();
  });
  addEventListener('beforeprint', close);
  dialog.addEventListener('close', () => {
    removeEventListener('beforeprint', close);
    zoom.end();
    place.replaceWith(svg);
    dialog.remove();
    opener.focus({ preventScroll: true });
  });
}

function named(name: string): Readonly<Record<string, string>> {
  return { 'aria-label': name, title: name };
}

function move(event: KeyboardEvent, area: HTMLElement, zoom: Zoom): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  const act = arrow
    ? () => area.scrollBy({ left: arrow[0] * STEP, top: arrow[1] * STEP, behavior: 'instant' })
    : zoomKey(event, zoom);
  if (!act) return;
  event.preventDefault();
  act();
}

/** Keys are told by their place too, because a Thai layout writes letters with them. */
function zoomKey({ key, code }: KeyboardEvent, zoom: Zoom): (() => void) | undefined {
  if (key === '+' || code === 'Equal' || code === 'NumpadAdd') return zoom.in;
  if (key === '-' || code === 'Minus' || code === 'NumpadSubtract') return zoom.out;
  if (key === '0' || code === 'Digit0' || code === 'Numpad0') return zoom.fit;
  return undefined;
}
