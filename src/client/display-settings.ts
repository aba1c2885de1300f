/** How pages are shown on this device: opens the dialog, keeps what is chosen, and shows it; `display.js` does before. */
import type { DisplayChoice } from '#words/reader-tools.ts';
import { isSingleKey } from './single-keys.ts';
import { storageKey } from './site-root.ts';

const root = document.documentElement;
const dialog = document.querySelector<HTMLDialogElement>('[data-display-dialog]');
const button = document.querySelector<HTMLButtonElement>('[data-display-open]');

if (dialog && button) {
  button.hidden = false;
  button.addEventListener('click', () => open(dialog));
  document.addEventListener('keydown', (event) => {
    if (!isSingleKey(event, event.key === '?' || (event.code === 'Slash' && event.shiftKey))) return;
    event.preventDefault();
    open(dialog);
  });
  dialog.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(target.name as DisplayChoice, target.value);
  });
  // A press beside the dialog is one on its backdrop.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}
void showDigits();

function open(box: HTMLDialogElement): void {
  if (document.querySelector('dialog[open]')) return;
  for (const input of box.querySelectorAll('input'))
    input.checked = input.value === (root.dataset[input.name] ?? '');
  box.showModal();
}

function choose(name: DisplayChoice, value: string): void {
  if (value === '') delete root.dataset[name];
  else root.dataset[name] = value;
  try {
    if (value === '') localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), value);
  } catch {
    // Storage may be closed to the page; the choice then lasts until the next page.
  }
  if (name === 'digits') void showDigits();
}

/** Digits are written anew only for readers who ask for Thai ones. */
async function showDigits(): Promise<void> {
  const isThai = root.dataset['digits'] === 'thai';
  if (!isThai && !root.hasAttribute('data-digits-shown')) return;
  const { showWrittenDigits, showThaiDigits } = await import('./digits.ts');
  root.toggleAttribute('data-digits-shown', isThai);
  if (isThai) showThaiDigits();
  else showWrittenDigits();
}
