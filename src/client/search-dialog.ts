import { recentList, remember } from './search-recent.ts';
import { session } from './search-session.ts';
import { searchView } from './search-view.ts';
import { siteRoot } from './site-root.ts';

const MOST_RESULTS = 8;
/** Fast typing asks once, in milliseconds. */
const PAUSE = 80;

/** What arrows walk over. */
const STOPS = '.search-again, .result-link, [data-search-all]';

const living = new WeakSet<HTMLDialogElement>();

/** Makes the dialog search while words are typed; a second call does nothing. */
export function bringToLife(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const view = searchView(dialog, false);
  if (!input || !view || living.has(dialog)) return;
  living.add(dialog);
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const recent = recentList(dialog, (words) => {
    input.value = words;
    input.focus();
    void search();
  });
  const search = async (): Promise<void> => {
    const typed = input.value;
    recent?.show(typed.trim() === '');
    const count = await view.show(typed, MOST_RESULTS);
    if (!all || typed !== input.value) return;
    all.href = `${siteRoot}search/?q=${encodeURIComponent(typed.trim())}`;
    all.hidden = count === 0;
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(), PAUSE);
  });
  dialog.addEventListener('keydown', (event) => moveOrClose(event, dialog, input));
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-search-results] a'))
      remember(input.value);
    closeIfMeant(event, dialog);
  });
  dialog.addEventListener('close', () => recent?.show(input.value.trim() === ''));
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    if (input.value.trim() === '') event.preventDefault();
    else remember(input.value);
  });
  session().catch((error: unknown) => console.error(error));
  void search();
}

/** Arrows walk from the words to the links and back; Escape closes at once instead of first emptying the field. */
function moveOrClose(event: KeyboardEvent, dialog: HTMLDialogElement, input: HTMLInputElement): void {
  if (event.isComposing) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    dialog.close();
    return;
  }
  const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (direction === 0) return;
  const links = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.offsetParent !== null);
  const stops = [input, ...links];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + direction];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function closeIfMeant({ target }: MouseEvent, dialog: HTMLDialogElement): void {
  if (!(target instanceof Element)) return;
  const isLink = target.closest('a[href]') !== null;
  if (target === dialog || target.closest('[data-search-close]') || isLink) dialog.close();
}
