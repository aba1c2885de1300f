/** What a script adds to a page that can be read without one: links, the copy buttons, cases. */
import { keptCases } from './case-store.ts';
import './links.ts';

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

for (const place of document.querySelectorAll<HTMLElement>('[data-cases]')) {
  const show = () => void import('./cases.ts').then(({ showCases }) => showCases(place));
  place.hidden = false;
  place.addEventListener('click', show, { once: true });
  if (keptCases(place.dataset['cases'] ?? '').current >= 0) show();
}
