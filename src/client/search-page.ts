import type { Filters } from '#search/engine.ts';
import { compareThai } from '#thai/collate.ts';
import { filterNames, searchWords } from '#words/search.ts';
import { recentList, remember } from './search-recent.ts';
import { session } from './search-session.ts';
import { searchView, type SearchView } from './search-view.ts';

/** Results shown at first, and added by each press of the button. */
const STEP = 20;
/** Fast typing asks once, in milliseconds. */
const PAUSE = 150;

const page = document.querySelector<HTMLElement>('[data-search-page]');
const form = page?.querySelector('form');
const input = page?.querySelector('input');
const view = page ? searchView(page, true) : undefined;
if (page && form && input && view) start(page, form, input, view);

function start(box: HTMLElement, asked: HTMLFormElement, words: HTMLInputElement, results: SearchView): void {
  const more = box.querySelector<HTMLButtonElement>('[data-search-more]');
  let most = STEP;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const recent = recentList(box, (chosen) => {
    words.value = chosen;
    words.focus();
    ask(true);
  });
  const show = async (): Promise<void> => {
    recent?.show(words.value.trim() === '');
    const count = await results.show(words.value, most, filtersOf(asked));
    if (more) more.hidden = count <= most;
  };
  /** Typing makes one step of the history, however many letters it takes; Enter or a choice ends it. */
  let isTyping = location.search === '';
  const ask = (isWhole: boolean): void => {
    most = STEP;
    const address = addressOf(asked);
    if (address !== location.pathname + location.search) {
      history[isTyping ? 'replaceState' : 'pushState'](null, '', address);
    }
    isTyping = !isWhole;
    if (isWhole) remember(words.value);
    void show();
  };
  box.hidden = false;
  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask(true);
  });
  asked.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    if (target instanceof HTMLSelectElement) {
      isTyping = false;
      ask(true);
    } else waiting = setTimeout(() => ask(false), PAUSE);
  });
  box.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-search-results] a')) remember(words.value);
  });
  more?.addEventListener('click', () => {
    most += STEP;
    void show();
  });
  addEventListener('popstate', () => {
    clearTimeout(waiting);
    isTyping = false;
    read(asked, words);
    void show();
  });
  read(asked, words);
  void show();
  if (words.value === '') words.focus();
  offerNames(box, asked, show).catch((error: unknown) => console.error(error));
}

/** Sets the form to what the address says. */
function read(form: HTMLFormElement, words: HTMLInputElement): void {
  const asked = new URLSearchParams(location.search);
  words.value = asked.get('q') ?? '';
  for (const list of form.querySelectorAll('select')) list.value = asked.get(list.name) ?? '';
}

function addressOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') asked.set(name, value.trim());
  }
  const query = asked.toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

function filtersOf(form: HTMLFormElement): Filters {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, [value]]));
}

/** Fills the lists with the names that the index knows; a list of one name would narrow nothing. */
async function offerNames(box: HTMLElement, form: HTMLFormElement, show: () => Promise<void>): Promise<void> {
  const filters = box.querySelector<HTMLElement>('[data-search-filters]');
  const names = await (await session()).names();
  const wanted = new URLSearchParams(location.search);
  let isNarrowed = false;
  for (const name of Object.keys(filterNames)) {
    const list = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    const counts = Object.entries(names[name] ?? {}).sort(([a], [b]) => compareThai(a, b));
    if (!list || counts.length < 2) continue;
    list.append(...counts.map(([value, count]) => new Option(searchWords.named(value, count), value)));
    list.value = wanted.get(name) ?? '';
    isNarrowed ||= list.value !== '';
    list.closest('label')?.removeAttribute('hidden');
    filters?.removeAttribute('hidden');
  }
  if (isNarrowed) await show();
}
