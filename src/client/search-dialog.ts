import { searchBox, type SearchBox } from './search-box.ts';
import { remember } from './search-recent.ts';
import { session } from './search-session.ts';

/** What arrows walk over. */
const STOPS = 'input, .search-again, .result-link, [data-search-all]';

const found = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const box = found ? searchBox(found, { step: 8, isFull: false }) : undefined;
if (found && box) start(found, box);

function start(dialog: HTMLDialogElement, { input, form, show }: SearchBox): void {
  dialog.addEventListener('keydown', (event) => moveOrClose(event, dialog));
  dialog.addEventListener('click', ({ target }) => {
    const closes = target instanceof Element && target.closest('a[href], [data-search-close]') !== null;
    if (closes || target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (input.value.trim() === '') void show();
  });
  form.addEventListener('submit', (event) => {
    if (input.value.trim() === '') event.preventDefault();
    else remember(input.value);
  });
  session().catch((error: unknown) => console.error(error));
  void show();
}

/** Arrows walk from the words to the links and back; Escape closes at once instead of first emptying the field. */
function moveOrClose(event: KeyboardEvent, dialog: HTMLDialogElement): void {
  const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.isComposing || (direction === 0 && event.key !== 'Escape')) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter(({ offsetParent }) => offsetParent);
  const next = stops[stops.findIndex((stop) => stop === document.activeElement) + direction];
  if (event.key === 'Escape' || next) event.preventDefault();
  if (event.key === 'Escape') dialog.close();
  else next?.focus();
}
