import { sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import type { Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import type { StepWords } from '../offices/steps.ts';
import {
  citedNames,
  everyText,
  formNameOf,
  named,
  ownerNames,
  procedureTitles,
  recordNames,
  sectionWords,
} from './expected.ts';
import { byId, found, hasClass, textOf, type Element } from './html.ts';
import { Findings, spaced, squeezed } from './kept.ts';
import { saidByPages } from './said-by-product.ts';

/** What the page of a procedure lost of its words, and what it says that nobody wrote. */
export function pageFaults(office: Office, procedure: MadeProcedure, page: Element): readonly string[] {
  const { words } = procedure;
  const findings = new Findings(spaced);
  const header = textOf(byClass(page, 'procedure-header'));
  findings.look('title', header, [words.title]);
  findings.look('code', header, [words.code ?? '']);
  findings.look('indicator', header, words.indicator);
  findings.look('service', header, words.service?.facts ?? []);
  for (const one of words.control) findings.look('control', header, named(office, one));
  for (const section of words.sections) lookInSection(findings, office, procedure, section.number, page);
  if (!words.service) lookInForm(findings, office, procedure, page);
  findings.rest(textsOf(page, (one) => hasClass(one, 'step-times')));
  const hasNotes = words.steps.some(({ note }) => note.length > 0);
  for (const step of words.steps)
    lookInStep(findings, office, procedure, step, page, !words.service, hasNotes);
  const others = [
    ...office.procedures.map((one) => one.words.title),
    ...office.chapters.map(({ title }) => title),
  ];
  return findings.finish([...everyText(office, procedure), ...saidByPages, ...others]);
}

function lookInForm(findings: Findings, office: Office, procedure: MadeProcedure, page: Element): void {
  const { words } = procedure;
  const form = byClass(page, 'standard-form');
  const [head, foot] = [byClass(form, 'form-head'), byClass(form, 'form-foot')];
  findings.lookAlone(
    'head of the form',
    textOf(head),
    [words.title, formNameOf(office), ...placeOf(office, procedure), words.code ?? '', ...words.indicator],
    saidByPages,
  );
  findings.lookAlone('foot of the form', textOf(foot), citedNames(office, words.formReferences), saidByPages);
  findings.rest(textOf(form, (one) => one.tag === 'tbody' || one === head || one === foot));
}

function lookInSection(
  findings: Findings,
  office: Office,
  procedure: MadeProcedure,
  number: number,
  page: Element,
): void {
  const section = procedure.words.sections.find((one) => one.number === number);
  const anchor = sectionAnchor({ number });
  const [element] = found(page, ({ attributes }) => attributes.get('aria-labelledby') === anchor);
  if (!section || !element) throw new Error(`There is no section ${number}`);
  const place = `section ${number}`;
  const words = sectionWords(office, procedure, section);
  findings.lookAlone(place, textOf(element, hasItsOwn), words, [...saidByPages, formNameOf(office)]);
  const notes = textsOf(element, (one) => hasClass(one, 'footnotes'));
  for (const note of section.notes) findings.look(`${place}, footnote`, notes, note);
  const charts = new Findings(squeezed);
  charts.find(`${place}, chart`, textsOf(element, isDrawn), section.charts);
  findings.faults.push(...charts.faults);
}

function lookInStep(
  findings: Findings,
  office: Office,
  procedure: MadeProcedure,
  step: StepWords,
  page: Element,
  hasForm: boolean,
  hasNotes: boolean,
): void {
  const owners = ownerNames(office, step);
  const alone = (place: string, said: string, parts: readonly string[]) =>
    findings.lookAlone(`step ${step.id}${place}`, said, parts, saidByPages);
  const item = byId(page, stepAnchor(step));
  const [prose, facts] = [byClass(item, 'step-words'), byClass(item, 'step-facts')];
  alone('', textOf(prose), step.narrative);
  alone(', facts', textOf(facts), [
    ...procedureTitles(office, [step.subprocess]),
    step.duration ?? '',
    ...step.starts,
    ...step.due,
    ...owners,
    ...step.standard,
    ...recordNames(procedure, step.records),
    ...step.indicator,
    ...named(office, step.forms),
    ...citedNames(office, step.references),
    ...(hasForm ? [] : step.note),
  ]);
  findings.rest(textOf(item, (one) => one === prose || one === facts));
  if (!hasForm) return;
  const row = byId(page, `form-${stepAnchor(step)}`);
  const cell = (name: string) => textOf(byClass(row, `form-${name}`), isDrawn);
  findings.look(`step ${step.id}, symbol of the form`, cell('chart'), [step.label]);
  const drawn = new Findings(squeezed);
  const exits = [...step.conditions, ...procedureTitles(office, step.handOvers)];
  drawn.find(`step ${step.id}, its row of the form`, textsOf(row, isDrawn), [step.label, ...exits]);
  findings.faults.push(...drawn.faults);
  alone(', detail of the form', cell('detail'), step.detail);
  alone(', duration of the form', cell('duration'), [
    isHidden(step) ? '' : (step.duration ?? ''),
    ...step.starts,
    ...step.due,
  ]);
  alone(', standard of the form', cell('standard'), step.standard);
  alone(', owners of the form', cell('owners'), owners);
  if (hasNotes) alone(', note of the form', cell('note'), step.note);
  else if (found(row, (one) => hasClass(one, 'form-note')).length > 0)
    findings.faults.push(`step ${step.id} has a cell for a note that nobody wrote`);
}

/** The form says when, and then not that it is not said how long. */
function isHidden({ duration, starts, due }: StepWords): boolean {
  return starts.length + due.length > 0 && (duration === UNSTATED || duration === NONE);
}

/** Group and unit of a procedure. */
function placeOf({ places }: Office, { id }: MadeProcedure): readonly string[] {
  return places.get(id.split('/')[0] ?? '') ?? [];
}

/** Parts of a section whose words are looked for by themselves. */
function hasItsOwn(one: Element): boolean {
  const names = ['step', 'step-times', 'standard-form', 'chart', 'mermaid-text', 'footnotes'];
  return names.some((name) => hasClass(one, name)) || isDrawn(one);
}

function isDrawn(one: Element): boolean {
  return one.tag === 'svg' && hasClass(one, 'flow');
}

function textsOf(element: Element, wanted: (one: Element) => boolean): string {
  return found(element, wanted)
    .map((one) => textOf(one))
    .join('\n');
}

function byClass(element: Element, name: string): Element {
  const [first] = found(element, (one) => hasClass(one, name));
  if (!first) throw new Error(`There is no .${name}`);
  return first;
}
