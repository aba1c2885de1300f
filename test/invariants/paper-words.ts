import { NONE, UNSTATED } from '#manual/stated.ts';
import { toArabicDigits } from '#thai/digits.ts';
import { formWords } from '#words/form.ts';
import { printWords } from '#words/print.ts';
import type { Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import type { StepWords } from '../offices/steps.ts';
import { OUTSIDE } from '../offices/written.ts';
import { everyText, sectionWords } from './expected.ts';
import { kept, squeezed, unknownIn } from './kept.ts';
import { columnsOf, tagsFound, textOfTags, type Tag } from './pdf.ts';
import { saidByPaper } from './said-by-product.ts';

/** What the PDF of a procedure lost of its words, and what it says that nobody wrote. */
export function paperFaults(office: Office, procedure: MadeProcedure, tags: readonly Tag[]): string[] {
  const { words } = procedure;
  const faults: string[] = [];
  const look = (place: string, said: string, parts: readonly string[]) => {
    const { lost, rest } = kept(said, parts, plain);
    faults.push(...lost.map((part) => `${place} lost: ${part}`));
    return rest;
  };
  const notes = tagsFound(tags, isNote).map(({ children }) => textOfTags(children));
  const form = formTable(tags);
  const prose = textOfTags(tags, (tag) => isNote(tag) || tag === form);
  const rests = [...notes, look('paper', prose, wordsInOrder(office, procedure))];
  look('heading', prose, [words.title, words.code ?? '']);
  for (const one of words.control) look('control', prose, one);
  for (const section of words.sections) {
    for (const note of section.notes) look(`section ${section.number}, footnote`, notes.join('\n'), note);
    for (const label of section.charts) look(`section ${section.number}, chart`, prose, [label]);
  }
  for (const { id, label, conditions } of words.steps)
    for (const part of [label, ...conditions]) look(`chart, step ${id}`, prose, [part]);

  const [, symbols = '', details = '', durations = '', standards = '', owners = ''] = form
    ? columnsOf(form)
    : [];
  const column = (name: string, said: string, parts: (step: StepWords) => readonly string[]) =>
    rests.push(look(`${name} of the form`, said, words.steps.flatMap(parts)));
  column('labels', symbols, ({ label }) => [cutIn(symbols, label) ?? label]);
  // Conditions that are too long to stand beside a symbol are told in the detail.
  for (const { id, conditions } of words.steps)
    for (const condition of conditions)
      if (![symbols, details].some((said) => plain(said).includes(plain(condition))))
        faults.push(`form, condition of step ${id} lost: ${condition}`);
  // A label that is too long for its symbol stands above the detail.
  column('details', details, ({ label, detail }) => [cutIn(symbols, label) ? label : '', ...detail]);
  column('durations', durations, ({ duration }) => (isInstead(duration) ? [] : [duration]));
  column('standards', standards, ({ standard }) => standard);
  column('owners', owners, (step) => step.owners.map((id) => office.names.get(id) ?? id));

  const known = [...everyText(office, procedure), ...saidByPaper, ...addresses, ...othersNamed(office)];
  const unknown = unknownIn(rests.map(plain).join('\n'), known, plain)
    .split(' ')
    .filter((one) => !CONNECTORS.test(one))
    .join(' ');
  if (unknown !== '') faults.push(`nobody wrote: ${unknown}`);
  return faults;
}

/** The table of the standard form, which is the one that counts its rows. */
function formTable(tags: readonly Tag[]): Exclude<Tag, string> | undefined {
  return tagsFound(tags, ({ name }) => name === 'Table').findLast((table) =>
    plain(textOfTags([table])).startsWith(plain(formWords.number)),
  );
}

function isNote({ name }: Exclude<Tag, string>): boolean {
  return name === 'Note';
}

/** The beginning of a label that ends in an ellipsis in its symbol, where it does. */
function cutIn(symbols: string, label: string): string | undefined {
  const [said, whole] = [plain(symbols), plain(label)];
  if (said.includes(whole)) return undefined;
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
  const named = (ids: readonly string[]) => ids.map((id) => office.names.get(id) ?? id);
  const form = [words.title, words.code ?? '', ...words.indicator, ...named(words.formReferences)];
  return words.sections.flatMap((section) =>
    section.items.flatMap((item) => {
      if (typeof item === 'string') return [item];
      if (item.component === 'Steps') return words.steps.flatMap(({ narrative }) => narrative);
      if (item.component === 'StandardForm') return form;
      return sectionWords(office, procedure, { ...section, items: [item] });
    }),
  );
}

/** Letters of connectors between pages, as they stand beside each other. */
const CONNECTORS = /^[ก-ฮ]{1,12}$/u;

/** Digits are of the kind that the manual asks for. */
function plain(text: string): string {
  return toArabicDigits(squeezed(text));
}

/** Addresses that paper prints after the words of a link. */
const addresses = [
  ...OUTSIDE,
  'https://manual.obec.go.th',
  'ratchakitcha.soc.go.th',
  'https://www.obec.go.th',
].flatMap((url) => [url, decodeURI(url), url.replace(/^[a-z]+:/, '')]);

function othersNamed({ procedures }: Office): readonly string[] {
  return procedures.flatMap(({ id, words }) => [words.title, ...id.split('/')]);
}
