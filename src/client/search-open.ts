/** Opens the search dialog from its button, by Ctrl+K and by /, and highlights what led here; the rest is loaded when it is needed. */
import { isSingleKey } from './single-keys.ts';

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const button = document.querySelector<HTMLButtonElement>('[data-search-open]');

if (dialog && button) {
  button.hidden = false;
  document.querySelector('[data-search-without-script]')?.setAttribute('hidden', '');
  button.addEventListener('click', () => open(dialog));
  document.addEventListener('keydown', (event) => {
    if (dialog.open || !asksForSearch(event)) return;
    event.preventDefault();
    open(dialog);
  });
}

const state = history.state as { readonly mark?: string } | null;
if (new URLSearchParams(location.search).has('mark') || state?.mark) {
  import('./search-highlight.ts')
    .then(({ showHighlight }) => showHighlight())
    .catch((error: unknown) => console.error(error));
}

/** The box takes words at once; they are searched for as soon as the engine is there. */
function open(box: HTMLDialogElement): void {
  box.showModal();
  box.querySelector('input')?.select();
  void import('./search-dialog.ts');
}

/** Keys are told by their place, because a Thai layout writes า and ฝ with those of K and the slash. */
function asksForSearch(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey)
    return event.code === 'KeyK' && !event.shiftKey && !event.altKey && !event.isComposing;
  const isSlash = event.code === 'Slash' && !event.shiftKey && event.key !== '?';
  return isSingleKey(event, event.key === '/' || isSlash);
}
