import type { Filters } from '#search/engine.ts';
import { answeredBy } from '#search/result/hit.ts';
import { searchWords, tierNotes } from '#words/search.ts';
import { recentList, remember } from './search-recent.ts';
import { resultItem } from './search-results.ts';
import { session, type LoadedAnswer } from './search-session.ts';

/** Fast typing searches once, in milliseconds. */
const PAUSE = 100;

/** A form that shows the results of the words typed into it. */
export interface SearchBox {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  /** Searches as if the reader had asked for it; `isWhole` where nothing more is being typed. */
  search(isWhole: boolean): void;
  /** Searches for what the form says, and shows what it finds; where a later call came first, nothing. */
  show(): Promise<void>;
}

interface Options {
  /** Results shown at first, and added by each press of the button for more. */
  readonly step: number;
  /** Whether results name other places of their page. */
  readonly isFull: boolean;
  /** Called before what the reader asked for is searched, with the address of its results. */
  onSearch?(address: string, isWhole: boolean): void;
}

/** Makes a box search while words are typed into it; undefined where a part of it is missing. */
export function searchBox(box: HTMLElement, { step, isFull, onSearch }: Options): SearchBox | undefined {
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-search-${name}]`);
  const [input, form] = [box.querySelector('input'), box.querySelector('form')];
  const [status, list, tips, contents] = [part('status'), part('results'), part('tips'), part('contents')];
  const all = box.querySelector<HTMLAnchorElement>('[data-search-all]');
  const more = part('more');
  if (!input || !form || !status || !list || !tips || !contents) return undefined;
  let most = step;
  let latest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const put = (said: string, items: readonly Node[], count = 0): void => {
    status.textContent = said;
    list.replaceChildren(...items);
    list.hidden = count === 0;
    tips.hidden = count > 0;
    contents.hidden = said !== searchWords.failed;
    if (all) Object.assign(all, { href: addressOf(form), hidden: count === 0 });
    if (more) more.hidden = count <= most;
  };
  const show = async (): Promise<void> => {
    clearTimeout(waiting);
    const turn = ++latest;
    const typed = input.value.trim();
    showRecent(typed === '');
    const isNarrowed = Object.keys(filtersOf(form)).length > 0;
    if (typed === '') return put(isNarrowed ? searchWords.onlyChosen : '', []);
    try {
      const { lexicon, answer } = await session();
      const found = await answer(input.value, most, filtersOf(form));
      const items = found.hits.map((hit) => resultItem(hit, lexicon, isFull));
      if (turn === latest) put(summary(typed, found, isNarrowed), items, found.count);
    } catch (error) {
      console.error(error);
      if (turn === latest) put(searchWords.failed, []);
    }
  };
  const search = (isWhole: boolean): void => {
    most = step;
    onSearch?.(addressOf(form), isWhole);
    if (isWhole) remember(input.value);
    void show();
  };
  const showRecent = recentList(box, (words) => {
    input.value = words;
    input.focus();
    search(true);
  });
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    if (target instanceof HTMLSelectElement) search(true);
    else waiting = setTimeout(() => search(false), PAUSE);
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) remember(input.value);
  });
  more?.addEventListener('click', () => {
    most += step;
    void show();
  });
  return { input, form, search, show };
}

/** What a form narrows the results by. */
export function filtersOf(form: HTMLFormElement): Filters {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, [value]]));
}

/** The page of results for what a form says. */
function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') url.searchParams.set(name, value.trim());
  return url.pathname + url.search;
}

/** What a screen reader says and everyone reads above the results. */
function summary(
  typed: string,
  { hits, count, missing, corrected }: LoadedAnswer,
  isNarrowed: boolean,
): string {
  if (count === 0 && typed.length === 1) return '';
  if (count === 0) return isNarrowed ? searchWords.noneChosen(typed) : searchWords.none(typed);
  const tier = answeredBy(hits);
  const note = corrected ? searchWords.corrected(corrected.join(' ')) : tierNotes[tier];
  const lacking = missing.length > 0 ? searchWords.missing(missing) : '';
  return [searchWords.found(count), note, lacking].filter((words) => words !== '').join(' · ');
}
