import { sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import type { SearchRecord } from '#search/records.ts';
import type { Office } from '../offices/office.ts';
import type { MadeProcedure } from '../offices/procedure.ts';
import { everyText } from './expected.ts';
import { kept, spaced, unknownIn } from './kept.ts';
import { saidByRecords } from './said-by-product.ts';

/** What the index lost of the words of a procedure, and what it holds that nobody wrote. */
export function recordFaults(office: Office, procedure: MadeProcedure, record: SearchRecord): string[] {
  const { words } = procedure;
  const faults: string[] = [];
  const said = (anchor?: string) =>
    (record.parts.find((part) => part.anchor === anchor)?.texts ?? []).map(({ text }) => text).join('\n');
  const look = (place: string, anchor: string | undefined, parts: readonly string[]) => {
    const { lost } = kept(said(anchor), parts, spaced);
    faults.push(...lost.map((part) => `${place} lost: ${part}`));
  };
  const named = (ids: readonly string[]) => ids.map((id) => office.names.get(id) ?? id);

  if (spaced(record.title) !== spaced(words.title)) faults.push(`title lost: ${words.title}`);
  look('code', undefined, [words.code ?? '']);
  look('indicator', undefined, words.indicator);
  for (const one of words.control) look('control', undefined, one);
  for (const section of words.sections) {
    const place = `section ${section.number}`;
    const anchor = sectionAnchor(section);
    const prose = section.items.filter((item) => typeof item === 'string');
    look(place, anchor, prose);
    for (const note of section.notes) look(`${place}, footnote`, anchor, note);
    for (const label of section.charts) look(`${place}, chart`, anchor, [label]);
    const names = {
      4: [],
      7: named(words.forms),
      8: named(words.references),
      9: named(words.formReferences),
    };
    look(place, anchor, names[section.number as keyof typeof names] ?? []);
    if (section.number === 4)
      for (const { term, meaning } of words.definitions)
        look(`${place}, ${term}`, anchor, [term, ...meaning]);
  }
  for (const step of words.steps) {
    const [place, anchor] = [`step ${step.id}`, stepAnchor(step)];
    const stated = [step.duration].filter((text) => text !== 'ไม่ระบุ' && text !== 'ไม่มี');
    for (const parts of [step.detail, step.narrative, step.standard, step.conditions])
      look(place, anchor, parts);
    for (const part of [step.label, ...stated, ...named(step.owners), step.starts ?? ''])
      look(place, anchor, [part]);
  }

  const all = record.parts.map(({ anchor }) => said(anchor)).join('\n');
  const known = [...everyText(office, procedure), ...saidByRecords];
  const unknown = unknownIn(spaced(withoutCharts(all)), known, spaced);
  if (unknown !== '') faults.push(`nobody wrote: ${unknown}`);
  return faults;
}

/** Charts of the author's own are indexed as they are written. */
function withoutCharts(text: string): string {
  return text.replace(/flowchart (?:TD|LR|BT)|accTitle:|subgraph|\bend\b|\bn\d\b|\bg\b/g, ' ');
}
