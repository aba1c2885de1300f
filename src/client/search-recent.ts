import { searchWords } from '#words/search.ts';
import { storageKey } from './site-root.ts';

/** What was searched for on this device, the latest first. */
const KEY = storageKey('recent-searches');
const MOST = 8;

/** Takes words to the head of the list. */
export function remember(typed: string): void {
  const words = typed.trim();
  if (words !== '') keep([words, ...recent().filter((other) => other !== words)].slice(0, MOST));
}

/** The list of a box. */
export interface RecentList {
  /** Shows the list where there is one and nothing is typed. */
  show(isWanted: boolean): void;
}

/** Makes the list of a box work; `choose` searches for words of the list. Undefined where its place is missing. */
export function recentList(box: HTMLElement, choose: (words: string) => void): RecentList | undefined {
  const place = box.querySelector<HTMLElement>('[data-search-recent]');
  const list = place?.querySelector('[data-search-recent-list]');
  const all = place?.querySelector('[data-search-forget]');
  const status = box.querySelector('[data-search-status]');
  const input = box.querySelector('input');
  if (!place || !list || !all || !status || !input) return undefined;
  const draw = (): void => {
    const searches = recent();
    list.replaceChildren(
      ...searches.map((words) =>
        item(
          words,
          () => choose(words),
          () => forget(words),
        ),
      ),
    );
    place.hidden = searches.length === 0;
  };
  /** What had the focus goes away, so the next of its kind takes it, or the field. */
  const forget = (words: string): void => {
    const at = recent().indexOf(words);
    keep(recent().filter((other) => other !== words));
    draw();
    status.textContent = searchWords.forgotten(words);
    const buttons = list.querySelectorAll<HTMLElement>('[data-search-forget-one]');
    (buttons[Math.min(at, buttons.length - 1)] ?? input).focus();
  };
  all.addEventListener('click', () => {
    keep([]);
    draw();
    status.textContent = searchWords.forgottenAll;
    input.focus();
  });
  return {
    show: (isWanted) => {
      if (isWanted) draw();
      else place.hidden = true;
    },
  };
}

function item(words: string, choose: () => void, forget: () => void): HTMLLIElement {
  const line = document.createElement('li');
  const again = button('search-again', words, choose);
  const away = button('search-forget-one', '×', forget);
  away.dataset['searchForgetOne'] = '';
  away.setAttribute('aria-label', searchWords.forget(words));
  line.append(again, away);
  return line;
}

function button(className: string, text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

function recent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function keep(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Storage may be closed to the page; then nothing is remembered.
  }
}
