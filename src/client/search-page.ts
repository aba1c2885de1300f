import type { Filters } from '#search/engine.ts';
import { compareThai } from '#thai/collate.ts';
import { filterNames, searchWords } from '#words/search.ts';
import { remember } from './search-recent.ts';
import { session } from './search-session.ts';
import { searchView } from './search-view.ts';

/** Results shown at first, and added by each press of the button. */
const STEP = 20;
/** Fast typing asks once, in milliseconds. */
const PAUSE = 150;

const page = document.querySelector<HTMLElement>('[data-search-page]');
const form = page?.querySelector('form');
if (page && form) start(page, form);

function start(box: HTMLElement, form: HTMLFormElement): void {
  const view = searchView(box, true, () => ask(true));
  if (!view) return;
  const { input } = view;
  const more = box.querySelector<HTMLButtonElement>('[data-search-more]');
  let most = STEP;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Typing makes one step of the history, however many letters it takes; Enter or a choice ends it. */
  let isTyping = location.search === '';
  const show = async (): Promise<void> => {
    const count = await view.show(most, filtersOf(form));
    if (more) more.hidden = count <= most;
  };
  const ask = (isWhole: boolean): void => {
    clearTimeout(waiting);
    most = STEP;
    const address = addressOf(form);
    if (address !== location.pathname + location.search) {
      history[isTyping ? 'replaceState' : 'pushState'](null, '', address);
    }
    isTyping = !isWhole;
    if (isWhole) remember(input.value);
    void show();
  };
  box.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(true);
  });
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    const isChoice = target instanceof HTMLSelectElement;
    if (isChoice) isTyping = false;
    if (isChoice) ask(true);
    else waiting = setTimeout(() => ask(false), PAUSE);
  });
  more?.addEventListener('click', () => {
    most += STEP;
    void show();
  });
  addEventListener('popstate', () => {
    clearTimeout(waiting);
    isTyping = false;
    read(form, input);
    void show();
  });
  read(form, input);
  void show();
  if (input.value === '') input.focus();
  offerNames(box, form, show).catch((error: unknown) => console.error(error));
}

/** Sets the form to what the address says. */
function read(form: HTMLFormElement, words: HTMLInputElement): void {
  const asked = new URLSearchParams(location.search);
  words.value = asked.get('q') ?? '';
  for (const list of form.querySelectorAll('select')) list.value = asked.get(list.name) ?? '';
}

function addressOf(form: HTMLFormElement): string {
  const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  const query = new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

function filtersOf(form: HTMLFormElement): Filters {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, [value]]));
}

/** Fills the lists with the names that the index knows; a list of one name would narrow nothing. */
async function offerNames(box: HTMLElement, form: HTMLFormElement, show: () => Promise<void>): Promise<void> {
  const names = await (await session()).names();
  const wanted = new URLSearchParams(location.search);
  for (const list of form.querySelectorAll('select')) {
    const counts = Object.entries(names[list.name] ?? {}).sort(([a], [b]) => compareThai(a, b));
    if (!(list.name in filterNames) || counts.length < 2) continue;
    list.append(...counts.map(([value, count]) => new Option(searchWords.named(value, count), value)));
    list.value = wanted.get(list.name) ?? '';
    list.closest('label')?.removeAttribute('hidden');
    box.querySelector('[data-search-filters]')?.removeAttribute('hidden');
  }
  if (Object.keys(filtersOf(form)).length > 0) await show();
}
