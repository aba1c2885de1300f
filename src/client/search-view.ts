import type { Filters } from '#search/engine.ts';
import { rungNotes, searchWords } from '#words/search.ts';
import { resultItem } from './search-results.ts';
import { session, type LoadedAnswer } from './search-session.ts';

/** A box that shows the results of the words typed into it. */
export interface SearchView {
  /** Searches and shows; where a later call came first, nothing. Tells how many results there are in all. */
  show(typed: string, most: number, filters?: Filters): Promise<number>;
}

/** Finds the places for results in a box. Undefined where one is missing. */
export function searchView(box: HTMLElement, isFull: boolean): SearchView | undefined {
  const status = box.querySelector('[data-search-status]');
  const list = box.querySelector<HTMLElement>('[data-search-results]');
  const tips = box.querySelector<HTMLElement>('[data-search-tips]');
  if (!status || !list || !tips) return undefined;
  let latest = 0;
  const put = (said: string, items: readonly Node[]): void => {
    status.textContent = said;
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    tips.hidden = items.length > 0;
  };
  return {
    show: async (typed, most, filters = {}) => {
      const turn = ++latest;
      if (typed.trim() === '') {
        put('', []);
        return 0;
      }
      try {
        const { lexicon, answer } = await session();
        const found = await answer(typed, most, filters);
        const items = found.hits.map((hit) => resultItem(hit, lexicon, isFull));
        if (turn === latest) put(summary(typed.trim(), found), items);
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
function summary(typed: string, { hits, count, missing, respelt }: LoadedAnswer): string {
  const [best] = hits;
  if (!best) return searchWords.none(typed);
  const isRespelt = best.rung === 'spelling' && respelt !== undefined;
  const note = isRespelt ? searchWords.respelt(respelt.join(' ')) : rungNotes[best.rung];
  const lacking = best.rung === 'any' && missing.length > 0 ? searchWords.missing(missing) : '';
  return [searchWords.found(count), note, lacking].filter((part) => part !== '').join(' · ');
}
