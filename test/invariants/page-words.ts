import { sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import type { Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import { everyText, sectionWords } from './expected.ts';
import { byId, found, hasClass, textOf, type Element } from './html.ts';
import { kept, spaced, squeezed, unknownIn } from './kept.ts';
import { saidByPages } from './said-by-product.ts';

/** What the page of a procedure lost of its words, and what it says that nobody wrote. */
export function pageFaults(office: Office, procedure: MadeProcedure, page: Element): string[] {
  const { words } = procedure;
  const [main] = found(page, ({ tag }) => tag === 'main');
  if (!main) return ['there is no main'];
  const faults: string[] = [];
  const rests: string[] = [];
  const look = (place: string, said: string, parts: readonly string[]) => {
    const { lost, rest } = kept(said, parts, spaced);
    faults.push(...lost.map((part) => `${place} lost: ${part}`));
    rests.push(rest);
  };
  const named = (ids: readonly string[]) => ids.map((id) => office.names.get(id) ?? id);

  const [header] = found(main, (one) => hasClass(one, 'procedure-header'));
  if (header) {
    const said = textOf(header);
    look('title', said, [words.title]);
    look('code', said, [words.code ?? '']);
    look('indicator', said, words.indicator);
    for (const one of words.control) look('control', said, one);
  }

  for (const section of words.sections) {
    const element = found(
      main,
      ({ attributes }) => attributes.get('aria-labelledby') === sectionAnchor(section),
    )[0];
    if (!element) {
      faults.push(`section ${section.number} is not there`);
      continue;
    }
    const place = `section ${section.number}`;
    look(place, textOf(element, hasItsOwn), sectionWords(office, procedure, section));
    const notes = found(element, (one) => hasClass(one, 'footnotes'))
      .map((one) => textOf(one))
      .join('\n');
    for (const note of section.notes) look(`${place}, footnote`, notes, note);
    const charts = squeezed(
      found(element, isAuthorsChart)
        .map((one) => textOf(one))
        .join('\n'),
    );
    for (const label of section.charts)
      if (!charts.includes(squeezed(label))) faults.push(`${place}, chart lost: ${label}`);
  }

  const [form] = found(main, (one) => hasClass(one, 'standard-form'));
  if (!form) faults.push('there is no form');
  else {
    const isRow = ({ tag }: Element) => tag === 'tbody';
    const [head, foot] = ['form-head', 'form-foot'].map(
      (name) => found(form, (one) => hasClass(one, name))[0],
    );
    if (head) look('head of the form', textOf(head), [words.title, words.code ?? '', ...words.indicator]);
    if (foot) look('foot of the form', textOf(foot), named(words.formReferences));
    rests.push(textOf(form, (one) => isRow(one) || one === head || one === foot));
  }
  for (const step of words.steps) {
    const item = byId(main, stepAnchor(step));
    const row = byId(main, `form-${stepAnchor(step)}`);
    const place = `step ${step.id}`;
    const [prose, facts] = ['step-words', 'step-facts'].map(
      (name) => found(item, (one) => hasClass(one, name))[0],
    );
    if (prose) look(place, textOf(prose), step.narrative);
    if (facts)
      look(`${place}, facts`, textOf(facts), [
        step.duration,
        ...named(step.owners),
        ...step.standard,
        step.starts ?? '',
      ]);
    rests.push(textOf(item, (one) => one === prose || one === facts));
    const cell = (name: string) => textOf(found(row, (one) => hasClass(one, `form-${name}`))[0] ?? row);
    const chart = cell('chart');
    look(`${place}, symbol of the form`, chart, [step.label]);
    for (const condition of step.conditions)
      if (!spaced(chart).includes(spaced(condition))) faults.push(`${place}, the form lost: ${condition}`);
    look(`${place}, detail of the form`, cell('detail'), step.detail);
    look(`${place}, duration of the form`, cell('duration'), [step.duration]);
    look(`${place}, standard of the form`, cell('standard'), step.standard);
    look(`${place}, owners of the form`, cell('owners'), named(step.owners));
  }

  const known = [...everyText(office, procedure), ...saidByPages, ...namesAround(office)];
  const unknown = unknownIn(rests.join('\n'), known, spaced);
  if (unknown !== '') faults.push(`nobody wrote: ${unknown}`);
  return faults;
}

/** Parts of a section whose words are looked for by themselves. */
function hasItsOwn(one: Element): boolean {
  return (
    ['step', 'standard-form', 'chart', 'mermaid-text', 'footnotes'].some((name) => hasClass(one, name)) ||
    isAuthorsChart(one)
  );
}

function isAuthorsChart(one: Element): boolean {
  return one.tag === 'svg' && hasClass(one, 'flow');
}

/** What a page of a procedure names of others. */
function namesAround({ procedures }: Office): readonly string[] {
  return procedures.map(({ words }) => words.title);
}
