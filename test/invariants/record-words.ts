import { sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import { NONE, UNSTATED } from '#manual/stated.ts';
import { recordHtml } from '#search/record-html.ts';
import type { SearchRecord } from '#search/records.ts';
import { cutterOf } from '#search/site-words.ts';
import { indexer, readWords } from '#search/tokens.ts';
import { siteWords } from '#search/vocabulary.ts';
import { searchForm } from '#thai/normalize.ts';
import type { Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import { everyText, named } from './expected.ts';
import { found, parsedHtml, textOf } from './html.ts';
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
  const said = (anchor?: string) =>
    (record.parts.find((part) => part.anchor === anchor)?.texts ?? []).map(({ text }) => text).join('\n');
  findings.look('title', record.title, [words.title]);
  for (const parts of [[words.code ?? ''], words.indicator, ...words.control])
    findings.look('head', said(), parts);
  for (const section of words.sections) {
    const [place, text] = [`section ${section.number}`, withoutCharts(said(sectionAnchor(section)))];
    const components = section.items.flatMap((item) => (typeof item === 'string' ? [] : [item.component]));
    const prose = section.items.filter((item) => typeof item === 'string');
    for (const parts of [prose, ...section.notes]) findings.look(place, text, parts);
    findings.find(`${place}, chart`, text, section.charts);
    if (components.includes('Forms')) findings.look(place, text, named(office, words.forms));
    if (components.includes('References')) findings.look(place, text, named(office, words.references));
    if (components.includes('StandardForm')) findings.look(place, text, named(office, words.formReferences));
    if (components.includes('Definitions'))
      for (const { term, meaning } of words.definitions) findings.look(place, text, [term, ...meaning]);
  }
  for (const step of words.steps) {
    const [place, text] = [`step ${step.id}`, said(stepAnchor(step))];
    const stated = [step.duration].filter((one) => one !== UNSTATED && one !== NONE);
    for (const parts of [step.detail, step.narrative, step.standard, step.conditions])
      findings.look(place, text, parts);
    findings.find(place, text, [step.label, ...stated, ...named(office, step.owners), step.starts ?? '']);
  }
  return findings.finish([...everyText(office, procedure), ...saidByRecords]);
}

/** Charts of the author's own are indexed as they are written. */
function withoutCharts(text: string): string {
  return text.replace(/flowchart (?:TD|LR|BT)|accTitle:|subgraph|\bend\b|\bn\d\b|\bg\b/g, ' ');
}

/** Texts of which the index holds other letters than they have. */
export function changedTexts(
  records: readonly SearchRecord[],
  synonyms: readonly (readonly string[])[],
): readonly string[] {
  const texts = records.flatMap(({ parts }) => parts.flatMap((part) => part.texts.map(({ text }) => text)));
  const { cut } = cutterOf(siteWords(texts, records.length, synonyms));
  const indexed = indexer(cut);
  return records.flatMap((record) => {
    const places = found(parsedHtml(recordHtml(record, indexed)), ({ tag }) => tag === 'div');
    return record.parts.flatMap((part, index) => {
      const place = places[index];
      const held = readWords(place ? textOf(place) : '').map(
        ({ before, text, after }) => `${before}${text}${after}`,
      );
      const written = part.texts.map(({ text }) => text).join('\n');
      return letters(written) === letters(held.join('')) ? [] : [written];
    });
  });
}

function letters(text: string): string {
  return searchForm(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
