/** Folds long parts on a narrow screen, and opens what holds the place that a link leads to, or what is printed. */
import { narrowScreen } from './screens.ts';

if (narrowScreen.matches)
  for (const part of document.querySelectorAll<HTMLDetailsElement>('[data-folds]')) part.open = false;
reveal();

addEventListener('hashchange', reveal);

// Before the browser follows a link, so that it finds the place; an address that stays the same changes nothing later.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  if (href.startsWith('#')) openAround(placeOf(href));
});

let openedToPrint: readonly HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  openedToPrint = [...document.querySelectorAll<HTMLDetailsElement>('[data-prints]')].filter(
    ({ open }) => !open,
  );
  for (const part of openedToPrint) part.open = true;
});
addEventListener('afterprint', () => {
  for (const part of openedToPrint) part.open = false;
});

/** Shows the place that the address names: what was folded above it moved it too. */
function reveal(): void {
  const place = placeOf(location.hash);
  openAround(place);
  place?.scrollIntoView();
}

function placeOf(hash: string): Element | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // Not an address that a browser could have written.
    return null;
  }
}

function openAround(place: Element | null): void {
  for (let part = place?.closest('details'); part; part = part.parentElement?.closest('details'))
    part.open = true;
}
