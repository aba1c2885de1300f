import type { Filters } from '#search/engine.ts';
import { tierNotes, searchWords } from '#words/search.ts';
import { recentList, remember } from './search-recent.ts';
import { resultItem } from './search-results.ts';
import { session, type LoadedAnswer } from './search-session.ts';

/** A box that shows the results of the words typed into it. */
export interface SearchView {
  readonly input: HTMLInputElement;
  /** Searches and shows; where a later call came first, nothing. Tells how many results there are in all. */
  show(most: number, filters?: Filters): Promise<number>;
}

/** Finds the places of a box; undefined where one is missing. `search` is for words of the recent searches. */
export function searchView(box: HTMLElement, isFull: boolean, search: () => void): SearchView | undefined {
  const input = box.querySelector('input');
  const status = box.querySelector('[data-search-status]');
  const list = box.querySelector<HTMLElement>('[data-search-results]');
  const tips = box.querySelector<HTMLElement>('[data-search-tips]');
  const contents = box.querySelector<HTMLElement>('[data-search-contents]');
  if (!input || !status || !list || !tips || !contents) return undefined;
  let latest = 0;
  const put = (said: string, items: readonly Node[]): void => {
    status.textContent = said;
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    tips.hidden = items.length > 0;
    contents.hidden = said !== searchWords.failed;
  };
  const showRecent = recentList(box, (words) => {
    input.value = words;
    input.focus();
    search();
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) remember(input.value);
  });
  return {
    input,
    show: async (most, filters) => {
      const turn = ++latest;
      const typed = input.value.trim();
      showRecent(typed === '');
      if (typed === '') put('', []);
      if (typed === '') return 0;
      try {
        const { lexicon, answer } = await session();
        const found = await answer(input.value, most, filters);
        const items = found.hits.map((hit) => resultItem(hit, lexicon, isFull));
        if (turn === latest) put(summary(typed, found), items);
        return found.count;
      } catch (error) {
        console.error(error);
        if (turn === latest) put(searchWords.failed, []);
        return 0;
      }
    },
  };
}

/** What a screen reader says and everyone reads above the results. */
function summary(typed: string, { hits: [best], count, missing, corrected }: LoadedAnswer): string {
  if (!best) return searchWords.none(typed);
  const isRespelt = best.tier === 'spelling' && corrected !== undefined;
  const note = isRespelt ? searchWords.corrected(corrected.join(' ')) : tierNotes[best.tier];
  const lacking = missing.length > 0 ? searchWords.missing(missing) : '';
  return [searchWords.found(count), note, lacking].filter((part) => part !== '').join(' · ');
}
