import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { documentWords } from '#words/document.ts';
import { formWords } from '#words/form.ts';
import { printWords } from '#words/print.ts';
import type { Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import type { StepWords } from '../offices/steps.ts';
import { OUTSIDE } from '../offices/written.ts';
import {
  citedNames,
  everyText,
  formNameOf,
  named,
  ownerNames,
  recordNames,
  sectionWords,
} from './expected.ts';
import { Findings, squeezed } from './kept.ts';
import { columnsOf, tagsFound, textOfTags, type Tag } from './pdf.ts';
import { saidByPaper } from './said-by-product.ts';

/** What the PDF of a procedure lost of its words, and what it says that nobody wrote. */
export function paperFaults(
  office: Office,
  procedure: MadeProcedure,
  tags: readonly Tag[],
): readonly string[] {
  const { words } = procedure;
  const findings = new Findings(plain);
  const form = words.service ? [] : formTables(tags);
  const prose = textOfTags(tags, (tag) => isNote(tag) || form.includes(tag));
  findings.look('paper', prose, wordsInOrder(office, procedure));
  findings.find('heading', prose, [words.title, words.code ?? '', ...named(office, words.control.flat())]);
  const notes = tagsFound(tags, isNote)
    .map(({ children }) => textOfTags(children))
    .join('\n');
  for (const section of words.sections) {
    for (const note of section.notes) findings.look(`section ${section.number}, footnote`, notes, note);
    findings.find(`section ${section.number}, chart`, prose, section.charts);
  }
  for (const { id, label, conditions } of words.steps)
    findings.find(`chart, step ${id}`, prose, [label, ...conditions]);
  const columns = form.map(columnsOf).reduce(joined, []);
  if (form.length > 0) lookInForm(findings, office, words.steps, columns);
  const inSymbols = [
    ...words.steps.map(({ label }) => label),
    ...office.procedures.map((one) => one.words.title),
  ];
  const beginnings = inSymbols.flatMap((label) => beginningIn(columns[1] ?? '', label) ?? []);
  const others = [
    ...office.procedures.flatMap((one) => [one.words.title, ...one.id.split('/')]),
    ...office.chapters.flatMap(({ id }) => id.split('/')),
  ];
  return findings.finish([
    ...everyText(office, procedure),
    ...beginnings,
    ...saidByPaper,
    ...ADDRESSES,
    ...others,
  ]);
}

function lookInForm(
  findings: Findings,
  office: Office,
  steps: readonly StepWords[],
  [, symbols = '', details = '', durations = '', standards = '', owners = '', notes = '']: readonly string[],
): void {
  const column = (name: string, said: string, parts: (step: StepWords) => readonly string[]) =>
    findings.look(`${name} of the form`, said, steps.flatMap(parts));
  column('labels', symbols, ({ label }) => [cutIn(symbols, label) ?? label]);
  // A label that is too long for its symbol stands above the detail, a condition that is too long below it.
  column('details', details, ({ label, detail }) => [cutIn(symbols, label) ? label : '', ...detail]);
  for (const { id, conditions } of steps)
    findings.find(`form, step ${id}`, `${symbols}\n${details}`, conditions);
  column('durations', durations, ({ duration = '', starts, due }) => [
    ...(isInstead(duration) ? [] : [duration]),
    ...said(starts, documentWords.stepTime.starts),
    ...said(due, documentWords.stepTime.due),
  ]);
  column('standards', standards, ({ standard }) => standard);
  column('owners', owners, (step) => ownerNames(office, step));
  column('notes', notes, ({ note }) => note);
}

/** Times with the word before them. */
function said(times: readonly string[], words: (times: string) => string): readonly string[] {
  return times.length === 0 ? [] : [words('').trim(), ...times];
}

/** The tables of the standard form, which are those that count their rows; its last rows may have one of their own. */
function formTables(tags: readonly Tag[]): readonly Exclude<Tag, string>[] {
  const form = tagsFound(tags, ({ name }) => name === 'Table').filter((table) =>
    plain(textOfTags([table])).startsWith(plain(formWords.number)),
  );
  if (form.length === 0) throw new Error('There is no form');
  return form;
}

/** The columns of two tables, one below the other. */
function joined(above: readonly string[], below: readonly string[]): readonly string[] {
  return below.map((column, index) => `${above[index] ?? ''}\n${column}`);
}

/** Whether a tag is a footnote. */
export function isNote({ name }: Exclude<Tag, string>): boolean {
  return name === 'Note';
}

/** The beginning of a label of which symbols hold no more, before an ellipsis. */
function cutIn(symbols: string, label: string): string | undefined {
  return plain(symbols).includes(plain(label)) ? undefined : beginningIn(symbols, label);
}

/** The longest beginning of a label that ends in an ellipsis in a symbol, where one does; another may hold it whole. */
function beginningIn(symbols: string, label: string): string | undefined {
  const [said, whole] = [plain(symbols), plain(label)];
  if (!said.includes(plain(printWords.more))) return undefined;
  const lengths = Array.from(whole, (_, index) => whole.length - index);
  const longest = lengths.find((length) => said.includes(whole.slice(0, length) + plain(printWords.more)));
  return longest === undefined ? undefined : whole.slice(0, longest);
}

/** The form is blank where nothing is stated. */
function isInstead(words: string): boolean {
  return words === UNSTATED || words === NONE;
}

/** The words of sections and form, without its rows, in the order of the paper. */
function wordsInOrder(office: Office, procedure: MadeProcedure): string[] {
  const { words } = procedure;
  const form = [
    words.title,
    formNameOf(office),
    words.code ?? '',
    ...words.indicator,
    ...citedNames(office, words.formReferences),
  ];
  const steps = words.steps.flatMap((step) => [
    ...step.narrative,
    ...(words.service ? factsOf(office, step) : []),
    ...step.indicator,
    ...named(office, step.forms),
    ...citedNames(office, step.references),
    ...(words.service ? step.note : []),
    ...recordNames(procedure, step.records),
  ]);
  const { service } = words;
  const above = service ? [...service.facts, words.title, words.code ?? '', ...words.indicator] : [];
  const inSections = words.sections.flatMap((section) =>
    section.items.flatMap((item) => {
      if (typeof item === 'string') return [item];
      if (item.component === 'Steps') return steps;
      if (item.component === 'StandardForm') return form;
      return sectionWords(office, procedure, { ...section, items: [item] });
    }),
  );
  return [...above, ...inSections];
}

/** Text without spaces; digits are of the kind that the manual asks for. */
export function plain(text: string): string {
  return toArabicDigits(squeezed(text));
}

/** Addresses that paper prints after the words of a link. */
const ADDRESSES = [
  ...OUTSIDE,
  'https://manual.obec.go.th',
  'ratchakitcha.soc.go.th',
  'https://www.obec.go.th',
].flatMap((url) => [url, decodeURI(url), url.replace(/^[a-z]+:/, '')]);

/** What the form says of a step, where there is one. */
function factsOf(office: Office, step: StepWords): readonly string[] {
  const { duration = '', starts, due } = step;
  const times = [isInstead(duration) ? '' : duration, ...starts, ...due];
  return [...times, ...ownerNames(office, step), ...step.standard];
}
