import { remember } from './search-recent.ts';
import { session } from './search-session.ts';
import { searchView } from './search-view.ts';

const MOST_RESULTS = 8;
/** Fast typing asks once, in milliseconds. */
const PAUSE = 80;

/** What arrows walk over. */
const STOPS = '.search-again, .result-link, [data-search-all]';

const living = new WeakSet<HTMLDialogElement>();

/** Makes the dialog search while words are typed; a second call does nothing. */
export function bringToLife(dialog: HTMLDialogElement): void {
  const search = async (): Promise<void> => {
    const typed = view?.input.value.trim() ?? '';
    const count = (await view?.show(MOST_RESULTS)) ?? 0;
    if (!all || typed !== view?.input.value.trim()) return;
    all.href = `${form?.action ?? ''}?q=${encodeURIComponent(typed)}`;
    all.hidden = count === 0;
  };
  const view = living.has(dialog) ? undefined : searchView(dialog, false, () => void search());
  if (!view) return;
  living.add(dialog);
  const form = dialog.querySelector('form');
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  view.input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(), PAUSE);
  });
  dialog.addEventListener('keydown', (event) => moveOrClose(event, dialog, view.input));
  dialog.addEventListener('click', ({ target }) => {
    const closes = target instanceof Element && target.closest('a[href], [data-search-close]') !== null;
    if (closes || target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (view.input.value.trim() === '') void search();
  });
  form?.addEventListener('submit', (event) => {
    if (view.input.value.trim() === '') event.preventDefault();
    else remember(view.input.value);
  });
  session().catch((error: unknown) => console.error(error));
  void search();
}

/** Arrows walk from the words to the links and back; Escape closes at once instead of first emptying the field. */
function moveOrClose(event: KeyboardEvent, dialog: HTMLDialogElement, input: HTMLInputElement): void {
  const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.isComposing || (direction === 0 && event.key !== 'Escape')) return;
  const links = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.offsetParent !== null);
  const stops = [input, ...links];
  const next = stops[stops.findIndex((stop) => stop === document.activeElement) + direction];
  if (event.key === 'Escape' || next) event.preventDefault();
  if (event.key === 'Escape') dialog.close();
  else next?.focus();
}
