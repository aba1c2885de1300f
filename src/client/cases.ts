/** Does the steps of a procedure for a named case: ticks them off, tells what comes next, prints and exports the list. */
import '#styles/cases.css';
import { progress, type CaseEntry, type CaseStep, type CaseWay, type Progress } from '#document/progress.ts';
import { shortThaiDate } from '#thai/dates.ts';
import { toArabicDigits, toThaiDigits } from '#thai/digits.ts';
import { caseWords } from '#words/cases.ts';
import { clearCases, keepCases, keptCases, type Case, type Cases } from './case-store.ts';
import { button, element } from './element.ts';

/** A step on the page. */
interface PageStep extends CaseStep {
  readonly item: HTMLElement;
  readonly number: string;
  readonly box: HTMLElement;
}

/** Shows the cases of the procedure whose steps stand after `place`. */
export function showCases(place: HTMLElement): void {
  const procedure = place.dataset['cases'] ?? '';
  const steps = stepsOf(place);
  let kept = keptCases(procedure);
  const status = element('p', { class: 'case-state', role: 'status' });
  const panel = element('section', { class: 'cases', 'aria-label': caseWords.title });
  place.replaceWith(panel);

  const change = (to: Cases): void => {
    kept = to;
    const isKept = keepCases(procedure, kept);
    draw();
    if (!isKept) status.append(` ${caseWords.notKept}`);
  };
  const current = (): Case | undefined => kept.cases[kept.current];
  const record = (entries: readonly CaseEntry[]): void => {
    const cases = kept.cases.map((one, index) => (index === kept.current ? { ...one, entries } : one));
    change({ ...kept, cases });
  };
  const draw = (): void => {
    const one = current();
    const come = progress(steps, startsOf(steps), one?.entries ?? []);
    drawPanel(panel, kept, status, { change, steps, come });
    for (const step of steps) drawStep(step, one, come, record);
    status.replaceChildren(...(one ? stateOf(steps, come) : []));
    panel.closest('article')?.toggleAttribute('data-case', one !== undefined);
  };
  panel.closest('.section')?.setAttribute('data-case-section', '');
  // Another tab of the same procedure.
  addEventListener('storage', () => {
    kept = keptCases(procedure);
    draw();
  });
  draw();
  panel.querySelector('input')?.focus({ preventScroll: true });
}

function stepsOf(place: HTMLElement): readonly PageStep[] {
  const items = [...(place.parentElement?.querySelectorAll<HTMLElement>('.step') ?? [])];
  return items.map((item, index) => {
    const box = element('div', { class: 'case-step' });
    item.append(box);
    const following = items[index + 1]?.id;
    const written = item.dataset['ways'];
    return {
      id: item.id,
      ways: written ? readWays(written) : [{ part: 0, when: undefined, to: following, joins: false }],
      item,
      // Written anew where it is shown, as the reader chose its digits.
      number: toArabicDigits(item.querySelector('.number')?.textContent ?? ''),
      box,
    };
  });
}

/** What a step says, without its number. */
function wordsOf(item: HTMLElement): string {
  const words = item.querySelector('.step-words')?.cloneNode(true);
  if (!(words instanceof HTMLElement)) return '';
  words.querySelector('.number')?.remove();
  return words.textContent.trim();
}

function readWays(written: string): readonly CaseWay[] {
  const ways = JSON.parse(written) as readonly (readonly [number, string, string, 0 | 1])[];
  return ways.map(([part, when, to, joins]) => ({
    part,
    when: when || undefined,
    to: to || undefined,
    joins: joins === 1,
  }));
}

function startsOf(steps: readonly PageStep[]): readonly string[] {
  const marked = steps.filter(({ item }) => item.hasAttribute('data-start'));
  return (marked.length > 0 ? marked : steps.slice(0, 1)).map(({ id }) => id);
}

interface Surroundings {
  readonly change: (to: Cases) => void;
  readonly steps: readonly PageStep[];
  readonly come: Progress;
}

function drawPanel(
  panel: HTMLElement,
  { cases, current }: Cases,
  status: HTMLElement,
  { change, steps, come }: Surroundings,
): void {
  const one = cases[current];
  const name = element('input', {
    type: 'text',
    placeholder: caseWords.example,
    maxlength: '120',
    required: '',
    autocomplete: 'off',
  });
  const form = element(
    'form',
    {},
    element('label', {}, caseWords.name, name),
    element('button', { class: 'button' }, caseWords.start),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const named = name.value.trim();
    if (named !== '') change({ cases: [...cases, { name: named, entries: [] }], current: cases.length });
  });
  const tools = one
    ? [
        button({ class: 'button' }, caseWords.print, () => print()),
        button({ class: 'button' }, caseWords.export, () => save(one, steps, come)),
        button({ class: 'button' }, caseWords.remove, () => {
          if (confirm(caseWords.removeAsk(one.name)))
            change({ cases: cases.filter((other) => other !== one), current: -1 });
        }),
      ]
    : [];
  const all = button({ class: 'button' }, caseWords.removeAll, () => {
    if (!confirm(caseWords.removeAllAsk)) return;
    clearCases();
    change({ cases: [], current: -1 });
  });
  const hadFocus = panel.contains(document.activeElement);
  panel.replaceChildren(
    element('p', { class: 'case-printed' }, one ? caseWords.printed(one.name) : ''),
    ...(cases.length > 0 ? [choice(cases, current, change)] : []),
    one
      ? element('details', {}, element('summary', {}, caseWords.another), form)
      : element('div', {}, element('p', { class: 'note' }, caseWords.introduction), form),
    status,
    element('p', { class: 'case-tools' }, ...tools, ...(cases.length > 0 ? [all] : [])),
  );
  if (hadFocus) panel.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true });
}

function choice(cases: readonly Case[], current: number, change: (to: Cases) => void): HTMLElement {
  const list = element(
    'select',
    {},
    element('option', { value: '-1' }, caseWords.none),
    ...cases.map(({ name }, index) => element('option', { value: String(index) }, name)),
  );
  list.value = String(current);
  list.addEventListener('change', () => change({ cases, current: Number(list.value) }));
  return element('label', {}, caseWords.current, list);
}

function drawStep(
  { id, ways, item, number, box }: PageStep,
  one: Case | undefined,
  { done, next }: Progress,
  record: (entries: readonly CaseEntry[]) => void,
): void {
  const entry = done.get(id);
  item.classList.toggle('step-next', one !== undefined && next.has(id));
  item.classList.toggle('step-done', one !== undefined && entry !== undefined);
  if (!one) return box.replaceChildren();
  const had = box.contains(document.activeElement);
  const parts = [...new Set(ways.map(({ part }) => part))];
  const doneWith = (part: number) => record([...one.entries, { step: id, part, on: today() }]);
  const undo = () =>
    record(one.entries.filter((_, index) => index !== one.entries.findLastIndex(({ step }) => step === id)));
  if (parts.length > 1) {
    const choices = parts.map((part) =>
      tick('radio', id, whenOf(ways, part), entry?.part === part, () => doneWith(part)),
    );
    const cancel = entry
      ? [button({ class: 'case-undo', 'aria-label': caseWords.undoStep(number) }, caseWords.undo, undo)]
      : [];
    const title = element('legend', {}, caseWords.choose(number));
    box.replaceChildren(element('fieldset', {}, title, ...choices, ...cancel));
  } else {
    const box_ = tick('checkbox', id, caseWords.done, entry !== undefined, () =>
      entry ? undo() : doneWith(parts[0] ?? 0),
    );
    box_.querySelector('input')?.setAttribute('aria-label', caseWords.doneStep(number));
    box.replaceChildren(box_);
  }
  if (entry) box.append(element('span', { class: 'note' }, caseWords.doneOn(shortThaiDate(entry.on))));
  else if (next.has(id)) box.append(element('span', { class: 'chip case-next' }, caseWords.next));
  if (had) box.querySelector<HTMLElement>('input:checked, input')?.focus();
}

function whenOf(ways: readonly CaseWay[], part: number): string {
  return ways.find((way) => way.part === part && way.when)?.when ?? caseWords.onward;
}

function tick(type: string, name: string, text: string, checked: boolean, press: () => void): HTMLElement {
  const input = element('input', { type, name: `case-${name}` });
  input.checked = checked;
  input.addEventListener('change', press);
  return element('label', {}, input, ` ${text}`);
}

function stateOf(steps: readonly PageStep[], { done, next, isEnded }: Progress): (Node | string)[] {
  const told = `${caseWords.state(done.size, steps.length)} `;
  if (isEnded) return [told, caseWords.ended];
  const links = steps
    .filter(({ id }) => next.has(id))
    .flatMap(({ id, number }) => [' ', element('a', { href: `#${id}` }, number)]);
  return [told, caseWords.nextSteps, ...links];
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What was done, as often as it was, and then what is left to do, as a table that spreadsheets open. */
function save({ name, entries }: Case, steps: readonly PageStep[], { done }: Progress): void {
  const isThai = document.documentElement.dataset['digits'] === 'thai';
  const row = ({ item, number, ways }: PageStep, entry?: CaseEntry): string[] => {
    const isChoice = new Set(ways.map(({ part }) => part)).size > 1;
    const result = entry && isChoice ? whenOf(ways, entry.part) : '';
    const cells = [number, wordsOf(item), result, entry ? shortThaiDate(entry.on) : ''];
    return isThai ? cells.map(toThaiDigits) : cells;
  };
  const rows = [
    ...entries.flatMap((entry) => steps.filter(({ id }) => id === entry.step).map((one) => row(one, entry))),
    ...steps.filter(({ id }) => !done.has(id)).map((one) => row(one)),
  ];
  const lines = [[name], caseWords.columns, ...rows].map((cells) => cells.map(quoted).join(','));
  const file = new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
  const link = element('a', { href: URL.createObjectURL(file), download: `${name}.csv` });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A cell of a CSV (RFC 4180); one that a spreadsheet would read as a formula is marked as text. */
function quoted(text: string): string {
  return `"${text.replace(/^[=+@-]/u, "'$&").replaceAll('"', '""')}"`;
}
