/** Tells the page how high its masthead is, and keeps the menu of a phone in order. */
import { wideScreen } from './screens.ts';

/** A masthead that takes more of the window than this part of it goes away with the page. */
const MOST = 1 / 4;

const mastheadRow = document.querySelector<HTMLElement>('.masthead-row');
const drawer = document.querySelector<HTMLDetailsElement>('[data-drawer]');
const manual = document.querySelector<HTMLElement>('[data-manual-navigation]');

if (mastheadRow) {
  new ResizeObserver(() => measure(mastheadRow)).observe(mastheadRow);
  addEventListener('resize', () => measure(mastheadRow));
}
if (manual && wideScreen.matches) showCurrent(manual, manual);
if (drawer) keepInOrder(drawer, manual);

/**
 * Anchors and what has the focus stay clear of it by the height that styles know: its least, until they are told another.
 * What they know already is not told again, because the whole page would be styled anew.
 */
function measure(row: HTMLElement): void {
  const { dataset, style } = document.documentElement;
  const known = style.getPropertyValue('--masthead') || getComputedStyle(row).minBlockSize;
  const height = `${row.offsetHeight}px`;
  if (known !== height) style.setProperty('--masthead', height);
  if (row.offsetHeight > innerHeight * MOST) dataset['masthead'] = 'tall';
  else delete dataset['masthead'];
}

function keepInOrder(menu: HTMLDetailsElement, pages: HTMLElement | null): void {
  const panel = menu.querySelector<HTMLElement>('.drawer-panel');
  const place = pages?.parentElement;
  const summary = menu.querySelector('summary');
  const contents = menu.querySelector<HTMLElement>('[data-drawer-manual]');
  const fill = (isOpen: boolean): void => {
    if (!panel || !pages || panel.contains(pages) === isOpen) return;
    if (isOpen) panel.prepend(pages);
    else place?.append(pages);
    if (contents) contents.hidden = isOpen;
  };
  // Before it opens: a key that is pressed at once must not go to what is about to be replaced.
  summary?.addEventListener('click', () => {
    if (!menu.open) fill(true);
  });
  menu.addEventListener('toggle', () => {
    fill(menu.open);
    if (menu.open && panel && pages) showCurrent(pages, panel);
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open || document.querySelector('dialog[open]')) return;
    menu.open = false;
    summary?.focus();
  });
  wideScreen.addEventListener('change', () => (menu.open = false));
}

/** Scrolls a list, and nothing around it, so that the page that is read stands in its middle. */
function showCurrent(list: HTMLElement, box: HTMLElement): void {
  const current = list.querySelector('[aria-current]')?.getBoundingClientRect();
  const { top } = box.getBoundingClientRect();
  if (current) box.scrollTop += current.top - top - box.clientHeight / 2;
}
