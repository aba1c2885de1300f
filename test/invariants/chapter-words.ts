import type { SearchRecord } from '#search/index/records.ts';
import type { MadeChapter } from '../offices/chapter.ts';
import type { Office } from '../offices/office.ts';
import { found, hasClass, textOf, type Element } from './html.ts';
import { Findings, spaced, squeezed } from './kept.ts';
import { isNote, plain } from './paper-words.ts';
import { tagsFound, textOfTags, type Tag } from './pdf.ts';
import { saidByPages, saidByRecords } from './said-by-product.ts';
import { withoutCharts } from './record-words.ts';

/** What the index lost of the words of a chapter, and what it holds that nobody wrote. */
export function chapterRecordFaults(
  office: Office,
  chapter: MadeChapter,
  record: SearchRecord,
): readonly string[] {
  const findings = new Findings(spaced);
  findings.look('title', record.title, [chapter.title]);
  const passages = record.places.flatMap((place) => place.passages.map(({ text }) => text));
  const said = withoutCharts(passages.join('\n'));
  for (const parts of [itemsOf(chapter), ...chapter.words.notes]) findings.look('text', said, parts);
  findings.find('chart', said, chapter.words.charts);
  return findings.finish([...everyText(office, chapter), ...saidByRecords]);
}

/** The same of its page. */
export function chapterPageFaults(office: Office, chapter: MadeChapter, page: Element): readonly string[] {
  const findings = new Findings(spaced);
  const [article] = found(page, (one) => hasClass(one, 'chapter'));
  if (!article) throw new Error('There is no chapter');
  const isDrawn = (one: Element) => one.tag === 'svg';
  const isApart = (one: Element) => isDrawn(one) || hasClass(one, 'footnotes') || hasClass(one, 'neighbours');
  findings.lookAlone('text', textOf(article, isApart), [chapter.title, ...itemsOf(chapter)], saidByPages);
  const notes = found(article, (one) => hasClass(one, 'footnotes')).map((one) => textOf(one));
  for (const note of chapter.words.notes) findings.look('footnote', notes.join('\n'), note);
  const drawn = found(article, isDrawn).map((one) => textOf(one));
  const charts = new Findings(squeezed);
  charts.find('chart', drawn.join('\n'), chapter.words.charts);
  return [...findings.finish([...everyText(office, chapter), ...saidByPages]), ...charts.faults];
}

/** What a book lost of the words of a chapter. */
export function chapterPaperFaults(chapter: MadeChapter, tags: readonly Tag[]): readonly string[] {
  const findings = new Findings(plain);
  findings.look('paper', textOfTags(tags, isNote), [chapter.title, ...itemsOf(chapter)]);
  const notes = tagsFound(tags, isNote).map(({ children }) => textOfTags(children));
  for (const note of chapter.words.notes) findings.look('footnote', notes.join('\n'), note);
  findings.find('chart', textOfTags(tags), chapter.words.charts);
  return findings.faults;
}

function itemsOf({ words }: MadeChapter): string[] {
  return words.items.filter((item) => typeof item === 'string');
}

function everyText({ names, procedures, chapters }: Office, chapter: MadeChapter): readonly string[] {
  const { notes, charts } = chapter.words;
  const titles = [...procedures.map(({ words }) => words.title), ...chapters.map(({ title }) => title)];
  return [...names.values(), ...titles, ...itemsOf(chapter), ...notes.flat(), ...charts];
}
