/** Terms show their definition while they are pointed at or have the focus, and at the first tap. */

/** Time in which a pointer may cross from a term to its explanation, in milliseconds. */
const CROSSING = 300;
/** Px between the explanation and the edge of the page. */
const EDGE = 8;
/** Px between the term, with the ring of its focus, and the explanation. */
const GAP = 6;

const tip = document.createElement('div');
tip.className = 'term-tip';
tip.id = 'term-tip';
tip.setAttribute('role', 'tooltip');
tip.hidden = true;

let shown: HTMLAnchorElement | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

function close(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  tip.hidden = true;
}

function closeSoon(): void {
  clearTimeout(closing);
  if (shown && document.activeElement === shown) return;
  closing = setTimeout(close, CROSSING);
}

function show(term: HTMLAnchorElement): void {
  clearTimeout(closing);
  if (term === shown) return;
  const entry = document.getElementById(term.hash.slice(1));
  const [name, meaning] = [entry?.querySelector('dt'), entry?.querySelector('dd')];
  if (!name || !meaning) return;
  close();
  const title = document.createElement('strong');
  title.append(...copiesOf(name));
  tip.replaceChildren(title, ' ', ...copiesOf(meaning));
  tip.hidden = false;
  term.setAttribute('aria-describedby', tip.id);
  shown = term;
  place(term);
}

function copiesOf(element: Element): readonly Node[] {
  return [...element.childNodes].map((node) => node.cloneNode(true));
}

/** Below the line of the term, or above it where there is more room, inside the page. */
function place(term: HTMLAnchorElement): void {
  const line = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(line.left, clientWidth - width - EDGE));
  const isAbove = line.bottom + height + GAP > clientHeight && line.top > height + GAP;
  const around = (tip.offsetParent ?? document.body).getBoundingClientRect();
  tip.style.left = `${left - around.left}px`;
  tip.style.top = `${(isAbove ? line.top - height - GAP : line.bottom + GAP) - around.top}px`;
}

const terms = document.querySelectorAll<HTMLAnchorElement>('a.term');
for (const term of terms) {
  let tapped = false;
  term.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') show(term);
  });
  term.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') closeSoon();
  });
  term.addEventListener('focus', () => show(term));
  // What has the focus next is not covered.
  term.addEventListener('blur', ({ relatedTarget }) => (relatedTarget ? close() : closeSoon()));
  term.addEventListener('pointerdown', ({ pointerType }) => {
    tapped = pointerType !== 'mouse' && shown !== term;
  });
  // The first tap shows what the second leads to.
  term.addEventListener('click', (event) => {
    if (!tapped) return close();
    tapped = false;
    event.preventDefault();
    show(term);
  });
}
if (terms.length > 0) {
  (document.querySelector('main') ?? document.body).append(tip);
  tip.addEventListener('pointerenter', () => clearTimeout(closing));
  tip.addEventListener('pointerleave', closeSoon);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !tip.contains(target) && !shown?.contains(target)) close();
  });
}

export {};
