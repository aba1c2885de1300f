/** Opens the contents of a page beside it on a wide screen, and marks there where the reader is. */
import { wideScreen } from './screens.ts';

/** A place is reached when it stands above this line, measured from the lower edge of the window. */
const LINE = '-80%';

const contents = document.querySelector<HTMLDetailsElement>('[data-page-contents]');
if (contents) {
  contents.open = wideScreen.matches;
  wideScreen.addEventListener('change', ({ matches }) => (contents.open = matches));
  contents.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') && !wideScreen.matches) contents.open = false;
  });
  markPlaces(contents);
}

/** The last place that was reached is where the reader is. */
function markPlaces(list: HTMLElement): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place) links.set(place, link);
  }
  const reached = new Set<Element>();
  let marked: Element | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) reached.add(target);
        else reached.delete(target);
      const place = [...links.keys()].findLast((one) => reached.has(one));
      const link = place && shownLink(links.get(place));
      if (link === marked) return;
      marked?.removeAttribute('aria-current');
      link?.setAttribute('aria-current', 'true');
      marked = link;
      if (link) keepInView(link, list.querySelector('nav'));
    },
    // All that lies above the line, however far.
    { rootMargin: `10000000px 0px ${LINE} 0px` },
  );
  for (const place of links.keys()) observer.observe(place);
}

/** The link itself, or where it is folded away, that of its section. */
function shownLink(link: Element | undefined): Element | undefined {
  const folded = link?.closest('li details:not([open])');
  return folded ? (folded.parentElement?.querySelector('a') ?? undefined) : link;
}

function keepInView(link: Element, box: Element | null): void {
  if (!box) return;
  const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    box.scrollTop += inner.top - outer.top - box.clientHeight / 2;
}
