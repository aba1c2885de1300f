import { sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import type { Place } from '#document/places.ts';
import { SERVICE_SHOWN_BY } from '#manual/schema/service.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import { recordHtml, type SearchRecord } from '#search/index/records.ts';
import { tokenizerOf } from '#search/text/tokenizer.ts';
import { indexer, readIndexedText } from '#search/text/tokens.ts';
import { buildLexicon } from '#search/index/build-lexicon.ts';
import { searchForm } from '#thai/normalize.ts';
import type { Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import { ANYWHERE } from '#manual/structures.ts';
import {
  citedNames,
  everyText,
  named,
  ownerNames,
  procedureTitles,
  recordNames,
  sectionWords,
} from './expected.ts';
import { found, parsedHtml, textOf as htmlText } from './html.ts';
import { Findings, spaced } from './kept.ts';
import { saidByRecords } from './said-by-product.ts';

/** What the index lost of the words of a procedure, and what it holds that nobody wrote. */
export function recordFaults(
  office: Office,
  procedure: MadeProcedure,
  record: SearchRecord,
): readonly string[] {
  const { words } = procedure;
  const findings = new Findings(spaced);
  const said = (anchor?: string) => textOf(record.places.filter((place) => place.anchor === anchor));
  const saidBelow = (anchor: string) => {
    const from = record.places.findIndex((place) => place.anchor === anchor);
    const isOther = ({ anchor: next }: Place, index: number) =>
      index > from && next?.startsWith('section-') === true;
    const to = record.places.findIndex(isOther);
    const places = record.places.slice(from, to < 0 ? undefined : to);
    return textOf(places.filter(({ anchor: one }) => !one?.startsWith('step-')));
  };
  findings.look('title', record.title, [words.title]);
  for (const parts of [
    words.service?.facts ?? [],
    [words.code ?? ''],
    words.indicator,
    ...words.control.map((one) => named(office, one)),
  ])
    findings.look('head', said(), parts);
  for (const section of words.sections) {
    const [place, text] = [`section ${section.number}`, withoutCharts(saidBelow(sectionAnchor(section)))];
    const components = section.items.flatMap((item) => (typeof item === 'string' ? [] : [item.component]));
    const prose = section.items.filter((item) => typeof item === 'string');
    for (const parts of [prose, ...section.notes]) findings.look(place, text, parts);
    findings.find(`${place}, chart`, text, section.charts);
    if (components.includes('Forms')) findings.look(place, text, named(office, words.forms));
    if (components.includes('References')) findings.look(place, text, citedNames(office, words.references));
    if (components.includes('StandardForm'))
      findings.look(place, text, citedNames(office, words.formReferences));
    for (const item of section.items) {
      if (typeof item !== 'string' && SERVICE_COMPONENTS.includes(item.component))
        findings.look(place, text, sectionWords(office, procedure, { ...section, items: [item] }));
    }
    for (const component of ANYWHERE)
      if (components.includes(component))
        findings.look(
          place,
          text,
          sectionWords(office, procedure, { ...section, items: [{ component }] }).filter(
            (one) => one !== UNSTATED,
          ),
        );
    if (components.includes('Definitions'))
      for (const { term, meaning } of words.definitions) findings.look(place, text, [term, ...meaning]);
  }
  for (const step of words.steps) {
    const [place, text] = [`step ${step.id}`, said(stepAnchor(step))];
    const stated = [step.duration ?? ''].filter((one) => one !== UNSTATED && one !== NONE);
    for (const parts of [
      step.detail,
      step.narrative,
      step.standard,
      step.note,
      step.indicator,
      step.conditions,
    ])
      findings.look(place, text, parts);
    const procedures = procedureTitles(office, [step.subprocess, ...step.handOvers]);
    findings.look(place, text, citedNames(office, step.references));
    findings.find(place, text, [
      step.label,
      ...stated,
      ...ownerNames(office, step),
      ...named(office, step.forms),
      ...recordNames(procedure, step.records),
      ...step.starts,
      ...step.due,
      ...procedures,
    ]);
  }
  return findings.finish([...everyText(office, procedure), ...saidByRecords]);
}

const SERVICE_COMPONENTS: readonly string[] = Object.values(SERVICE_SHOWN_BY);

function textOf(places: readonly Place[]): string {
  return places.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n');
}

/** Charts of the author's own are indexed as they are written. */
export function withoutCharts(text: string): string {
  return text.replace(/flowchart (?:TD|LR|BT)|accTitle:|subgraph|\bend\b|\bn\d\b|\bg\b/g, ' ');
}

/** Texts of which the index holds other letters than they have. */
export function changedTexts(
  records: readonly SearchRecord[],
  synonyms: readonly (readonly string[])[],
): readonly string[] {
  const texts = records.flatMap(({ places }) =>
    places.flatMap(({ passages }) => passages.map(({ text }) => text)),
  );
  const { tokenize } = tokenizerOf(buildLexicon(texts, records.length, synonyms));
  const indexed = indexer(tokenize);
  return records.flatMap((record) => {
    const drawn = found(parsedHtml(recordHtml(record, indexed)), ({ tag }) => tag === 'div');
    return record.places.flatMap((place, index) => {
      const div = drawn[index];
      const held = readIndexedText(div ? htmlText(div) : '').map(
        ({ before, text, after }) => `${before}${text}${after}`,
      );
      const written = place.passages.map(({ text }) => text).join('\n');
      return letters(written) === letters(held.join('')) ? [] : [written];
    });
  });
}

function letters(text: string): string {
  return searchForm(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
