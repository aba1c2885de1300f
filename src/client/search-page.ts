import { compareThai } from '#thai/collate.ts';
import { filterNames } from '#words/search.ts';
import { filtersOf, searchBox, type SearchBox } from './search-box.ts';
import { session } from './search-session.ts';

/** Typing makes one step of the history, however many letters it takes; Enter or a choice ends it. */
let isTyping = location.search === '';

const found = document.querySelector<HTMLElement>('[data-search-page]');
const box = found ? searchBox(found, { step: 20, isFull: true, onSearch: keepInHistory }) : undefined;
if (found && box) start(found, box);

function start(page: HTMLElement, { input, form, search, show }: SearchBox): void {
  page.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(true);
  });
  const endTyping = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) isTyping = false;
  };
  form.addEventListener('input', endTyping, { capture: true });
  addEventListener('popstate', () => {
    isTyping = false;
    readAddress(form, input);
    void show();
  });
  readAddress(form, input);
  void show();
  if (input.value === '') input.focus();
  offerNames(page, form, show).catch((error: unknown) => console.error(error));
}

function keepInHistory(address: string, isWhole: boolean): void {
  if (address !== location.pathname + location.search)
    history[isTyping ? 'replaceState' : 'pushState'](null, '', address);
  isTyping = !isWhole;
}

/** Sets the form to what the address says. */
function readAddress(form: HTMLFormElement, input: HTMLInputElement): void {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  for (const list of form.querySelectorAll('select')) list.value = asked.get(list.name) ?? '';
}

/** Fills the lists with the names that the index knows; a list of one name would narrow nothing. */
async function offerNames(page: HTMLElement, form: HTMLFormElement, show: SearchBox['show']): Promise<void> {
  const names = await (await session()).filters();
  for (const list of form.querySelectorAll('select')) {
    const known = Object.keys(names[list.name] ?? {}).sort(compareThai);
    if (!(list.name in filterNames) || known.length < 2) continue;
    list.append(...known.map((value) => new Option(value, value)));
    list.value = new URLSearchParams(location.search).get(list.name) ?? '';
    list.closest('label')?.removeAttribute('hidden');
    page.querySelector('[data-search-filters]')?.removeAttribute('hidden');
  }
  if (Object.keys(filtersOf(form)).length > 0) await show();
}
