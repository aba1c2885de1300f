/** What a script adds to a page that can be read without one: the theme button, the copy buttons, charts in view. */
import { storageKey } from './site-root.ts';

const root = document.documentElement;

function darkNow(): boolean {
  const chosen = root.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function remember(theme: string): void {
  try {
    localStorage.setItem(storageKey('theme'), theme);
  } catch {
    // Storage may be closed to the page; the choice then lasts until the next page.
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-toggle]')) {
  const tell = () => button.setAttribute('aria-pressed', String(darkNow()));
  button.hidden = false;
  tell();
  button.addEventListener('click', () => {
    const theme = darkNow() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    remember(theme);
    tell();
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const said = button.querySelector('[role="status"]');
  button.hidden = !source || !('clipboard' in navigator);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(source?.textContent ?? '').then(() => {
      if (said) said.textContent = button.dataset['copied'] ?? '';
    });
  });
}

// A chart that is wider than the screen begins with its symbols in view, not with the lines at its left.
for (const box of document.querySelectorAll('.flow-box')) {
  const symbol = box.querySelector('[data-step]')?.getBoundingClientRect();
  const { left } = box.getBoundingClientRect();
  if (symbol) box.scrollLeft += symbol.left + symbol.width / 2 - left - box.clientWidth / 2;
}
