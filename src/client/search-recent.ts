import { searchWords } from '#words/search.ts';
import { button, element } from './element.ts';
import { keep, kept } from './site-root.ts';

/** What was searched for on this device, the latest first. */
const RECENT = 'recent-searches';
const MOST = 8;

/** Takes words to the head of the list. */
export function remember(typed: string): void {
  const words = typed.trim();
  if (words !== '') keep(RECENT, [words, ...recent().filter((other) => other !== words)].slice(0, MOST));
}

/** Makes the list of a box work: `choose` searches for words of it. Gives what shows it, or hides it. */
export function recentList(box: HTMLElement, choose: (words: string) => void): (isWanted: boolean) => void {
  const place = box.querySelector<HTMLElement>('[data-search-recent]');
  const list = place?.querySelector('[data-search-recent-list]');
  const draw = (isWanted: boolean): void => {
    list?.replaceChildren(...recent().map(item));
    if (place) place.hidden = !isWanted || recent().length === 0;
  };
  const item = (words: string): HTMLElement =>
    element(
      'li',
      {},
      button({ class: 'search-again' }, words, () => choose(words)),
      button({ class: 'search-forget-one', 'aria-label': searchWords.forget(words) }, '×', () =>
        forget(words),
      ),
    );
  /** What had the focus goes away, so the next of its kind takes it, or the field. */
  const forget = (words?: string): void => {
    const at = recent().findIndex((other) => other === words);
    const left = recent().filter((other) => words !== undefined && other !== words);
    keep(RECENT, left.length === 0 ? undefined : left);
    draw(true);
    const said = words === undefined ? searchWords.forgottenAll : searchWords.forgotten(words);
    box.querySelector('[data-search-status]')?.replaceChildren(said);
    const others = [...box.querySelectorAll<HTMLElement>('.search-forget-one')];
    (others[Math.min(at, others.length - 1)] ?? box.querySelector('input'))?.focus();
  };
  place?.querySelector('[data-search-forget]')?.addEventListener('click', () => forget());
  return draw;
}

function recent(): readonly string[] {
  const words = kept(RECENT);
  return Array.isArray(words) ? words.filter((one) => typeof one === 'string').slice(0, MOST) : [];
}
