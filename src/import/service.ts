import type { Channel } from '#manual/procedure.ts';
import { isFiller } from '#manual/stated.ts';
import { NONE } from '#manual/vocabulary.ts';
import { tellCell } from './cell-loss.ts';
import type { SectionName } from './headings.ts';
import type { Loss } from './loss.ts';
import type { OutlineBlock } from './outline.ts';
import type { SourceCell, SourceParagraph, SourceTable } from './source.ts';
import { paragraphsIn } from './source.ts';
import { bare, inOneLine, itemOf, saysNone, sourceLines, wordsOf } from './text.ts';
import {
  BAHT,
  CHANNEL_KIND_WORDS,
  CHANNEL_LINES,
  COPIES,
  COUNTED_APART,
  FEE_AMOUNT,
  NO_FEE,
  PAPER_COPIES,
  PAPER_FORM,
  PAPER_ISSUER,
  REACHED_AT,
  SERVICE_COLUMNS,
  UNNAMED,
} from './vocabulary.ts';

/** What is promised of a service, its forms by their names. */
export interface DraftService {
  readonly channels: readonly DraftChannel[];
  readonly documents: typeof NONE | readonly DraftPaper[];
  readonly fee: typeof NONE | readonly DraftFee[];
  readonly complaints: readonly DraftComplaint[];
}

type DraftChannel = Pick<Channel, 'kind' | 'where' | 'hours' | 'phone' | 'url'>;
interface DraftPaper {
  readonly name: string;
  readonly copies?: string;
  readonly issuer?: string;
  readonly form?: string;
}
interface DraftFee {
  readonly item: string;
  readonly amount: string;
}
interface DraftComplaint {
  readonly name: string;
  readonly where: string;
}

/** A service, and what its sections say besides. */
export interface ReadService {
  readonly service: DraftService;
  readonly besides: ReadonlyMap<SectionName, readonly OutlineBlock[]>;
  readonly losses: readonly Loss[];
}

/** Reads the sections of a service: lists and tables are its facts, and what stands beside them is text. */
export function serviceIn(sections: ReadonlyMap<SectionName, readonly OutlineBlock[]>): ReadService {
  const losses: Loss[] = [];
  const besides = new Map<SectionName, readonly OutlineBlock[]>();
  const read = <Entry>(
    name: SectionName,
    entryOf: (entry: ServiceEntry) => Entry | undefined,
    columns: readonly ColumnName[],
    goesOn: (line: string) => boolean = () => false,
  ): readonly Entry[] => {
    const { entries, others } = entriesIn(sections.get(name) ?? [], columns, losses, goesOn);
    besides.set(name, others);
    return entries.flatMap((entry) => entryOf(entry) ?? []);
  };
  const channels = channelsOf(
    read(
      'channels',
      (entry) => entry,
      ['name', 'where'],
      (line) => factIn(line) !== undefined,
    ),
    losses,
  );
  /** Of what the file has no section, it does not say that there is none. */
  const isSilent = (name: SectionName): boolean => (sections.get(name) ?? []).length === 0;
  const documents = read('documents', (entry) => paperOf(entry, losses), ['name']);
  const fee = read('fee', (entry) => feeOf(entry), ['name', 'amount']);
  const complaints = read('complaints', (entry) => complaintOf(entry), ['name', 'where']);
  return {
    service: {
      channels: channels.length > 0 ? channels : [{ kind: 'counter', where: UNNAMED.place }],
      documents: documents.length > 0 ? documents : isSilent('documents') ? [{ name: UNNAMED.paper }] : NONE,
      fee: fee.length > 0 ? fee : isSilent('fee') ? [{ item: UNNAMED.fee, amount: UNNAMED.amount }] : NONE,
      complaints: complaints.length > 0 ? complaints : [{ name: UNNAMED.complaint, where: UNNAMED.contact }],
    },
    besides,
    losses,
  };
}

type ColumnName = keyof typeof SERVICE_COLUMNS;
const COLUMN_NAMES = Object.keys(SERVICE_COLUMNS) as readonly ColumnName[];

/** An item of a list in its lines, or a row of a table by its columns. */
interface ServiceEntry {
  readonly lines: readonly string[];
  readonly cells: ReadonlyMap<ColumnName, string>;
  readonly place: Loss['place'];
}

/**
 * The entries of a section: rows of its tables, else items of its lists, else its paragraphs. Below a table a list is text; where
 * the section lists nothing, a word that there is none is no entry.
 * @param goesOn whether a line below an item tells more of it
 */
function entriesIn(
  blocks: readonly OutlineBlock[],
  wanted: readonly ColumnName[],
  losses: Loss[],
  goesOn: (line: string) => boolean,
): { readonly entries: readonly ServiceEntry[]; readonly others: readonly OutlineBlock[] } {
  const own = blocks.filter((block) => !block.isApart && !block.isHeading);
  const tables = own.flatMap((block) => {
    const columns = block.kind === 'table' ? columnsOf(block, wanted) : undefined;
    return block.kind === 'table' && columns ? [{ block, columns }] : [];
  });
  const says = own.filter(
    (block): block is OutlineBlock & SourceParagraph =>
      block.kind === 'paragraph' && inOneLine(block.text) !== '',
  );
  const first = says.findIndex((paragraph) => isItem(paragraph));
  const items =
    first === -1
      ? []
      : says.filter((one, index) => isItem(one) || (index > first && goesOn(inOneLine(one.text))));
  const taken: readonly OutlineBlock[] =
    tables.length > 0 ? tables.map(({ block }) => block) : items.length > 0 ? items : says;
  const others = blocks.filter((block) => !taken.includes(block));
  if (tables.length > 0)
    return { others, entries: tables.flatMap(({ block, columns }) => rowsOf(block, columns, losses)) };
  const entries = (taken as readonly SourceParagraph[]).flatMap((paragraph): readonly ServiceEntry[] => {
    const { place } = paragraph;
    const [head = '', ...rest] = paragraph.text
      .split('\n')
      .map(inOneLine)
      .filter((line) => line !== '');
    const item = itemOf(head);
    if (item) losses.push({ kind: 'item-number', words: item.written, place });
    const lines = [item?.rest ?? head, ...rest];
    if (!isFiller(lines.join(' ')) || saysNone(lines.join(' '))) return [{ lines, cells: new Map(), place }];
    losses.push({ kind: 'filler', words: lines.join(' '), place });
    return [];
  });
  const isNone = entries.length === 1 && entries.every(({ lines }) => saysNothing(lines.join(' ')));
  if (!isNone) return { entries, others };
  const place = entries[0]?.place;
  for (const words of entries[0]?.lines ?? [])
    losses.push({ kind: 'structure', words, ...(place ? { place } : {}) });
  return { entries: [], others };
}

function saysNothing(words: string): boolean {
  return saysNone(words) || NO_FEE.test(words) || isFiller(words);
}

function isItem(paragraph: SourceParagraph): boolean {
  return paragraph.list !== undefined || itemOf(inOneLine(paragraph.text)) !== undefined;
}

/** Which columns of a table say what, by its first row; none of a table that has not all that are wanted. */
function columnsOf(
  { rows: [header] }: SourceTable,
  wanted: readonly ColumnName[],
): readonly (ColumnName | undefined)[] | undefined {
  const taken = new Set<ColumnName>();
  const cells = header?.cells ?? [];
  const columns = cells.map(({ blocks }, index) => {
    const words = bare(wordsOf(blocks));
    const isLast = index === cells.length - 1;
    const found = COLUMN_NAMES.find(
      (name) =>
        !taken.has(name) &&
        (wanted.includes(name) || !ONLY_WANTED.includes(name)) &&
        (name !== 'amount' || isLast || cells.length > MOST_PAIR) &&
        SERVICE_COLUMNS[name].test(words),
    );
    // A table of two columns has one for what is told of the other.
    const name = found ?? (isLast && taken.has('name') && cells.length <= MOST_PAIR ? wanted[1] : undefined);
    if (name) taken.add(name);
    return name;
  });
  return wanted.slice(0, 1).every((name) => taken.has(name)) ? columns : undefined;
}
/** Columns that only some tables have. */
const ONLY_WANTED: readonly ColumnName[] = ['amount', 'where'];
/** A number, what is told, and what is told of it. */
const MOST_PAIR = 3;

function rowsOf(
  { rows, place }: SourceTable,
  columns: readonly (ColumnName | undefined)[],
  losses: Loss[],
): readonly ServiceEntry[] {
  for (const cell of rows[0]?.cells ?? []) tellCell(losses, 'structure', cell, place);
  const headers = rows[0]?.cells.map(({ blocks }) => wordsOf(blocks)) ?? [];
  return rows.slice(1).flatMap(({ cells }, index): readonly ServiceEntry[] => {
    const at = { ...place, row: index + 2 };
    const found = new Map<ColumnName, string>();
    let lines: readonly string[] = [];
    for (const [column, cell] of cells.entries()) {
      const name = columns[column];
      if (name === 'number') tellCell(losses, 'structure', cell, at);
      else if (name === 'name') lines = linesOf(cell);
      else if (name === undefined) tellOther(cell, at, headers[column] ?? '', losses);
      else if (isFiller(wordsOf(cell.blocks)) && name !== 'amount') tellFiller(cell, at, losses);
      else if (wordsOf(cell.blocks) !== '') found.set(name, wordsOf(cell.blocks));
    }
    const isEmpty = lines.length === 0 || isFiller(lines.join(' '));
    if (!isEmpty) return [{ lines, cells: found, place: at }];
    for (const cell of cells) tellCell(losses, 'connector', cell, at);
    return [];
  });
}

function tellOther(cell: SourceCell, at: NonNullable<Loss['place']>, header: string, losses: Loss[]): void {
  const isNone = saysNone(wordsOf(cell.blocks));
  tellCell(losses, isNone ? 'structure' : 'unknown-column', cell, at, isNone ? undefined : header);
}

function tellFiller(cell: SourceCell, at: NonNullable<Loss['place']>, losses: Loss[]): void {
  tellCell(losses, saysNone(wordsOf(cell.blocks)) ? 'structure' : 'filler', cell, at);
}

function linesOf({ blocks }: SourceCell): readonly string[] {
  return sourceLines(paragraphsIn(blocks)).filter((line) => !saysNone(line));
}

/** Channels of a service; a line that only says when or how one is reached is told of the channel before it. */
function channelsOf(found: readonly ServiceEntry[], losses: Loss[]): readonly DraftChannel[] {
  const channels: DraftChannel[] = [];
  for (const { lines, cells, place } of found) {
    const all = [...lines, ...(cells.get('where') ?? '').split('\n').filter((line) => line !== '')];
    const isMore = channels.length > 0 && all.every((line) => factIn(line) !== undefined);
    const [first = '', ...others] = all;
    const channel = isMore
      ? channels.pop()
      : channelOf(first, (words) => losses.push({ kind: 'structure', words, ...(place ? { place } : {}) }));
    if (!channel) continue;
    const facts = (isMore ? all : others).map(
      (line) => factIn(line) ?? { name: 'hours' as const, value: line, label: '' },
    );
    let own = channel;
    for (const { name, value, label } of facts) {
      if (label !== '') losses.push({ kind: 'structure', words: label, ...(place ? { place } : {}) });
      own = { ...own, [name]: own[name] === undefined || name === 'url' ? value : `${own[name]} ${value}` };
    }
    channels.push(own);
  }
  return channels;
}

function channelOf(line: string, tell: (words: string) => void): DraftChannel {
  const [kind, begins] = CHANNEL_KIND_WORDS.find(([, begin]) => begin.test(line)) ??
    CHANNEL_KIND_WORDS.find(([, , words]) => words.test(line)) ?? ['counter', /^(?!)/u];
  const named = begins.exec(line)?.[0] ?? '';
  const rest = line.slice(named.length);
  if (named === '' || !/^\s/u.test(rest)) return { kind, where: line };
  tell(named);
  return { kind, where: rest.trim() };
}

function factIn(
  line: string,
): { readonly name: keyof typeof CHANNEL_LINES; readonly value: string; readonly label: string } | undefined {
  for (const name of Object.keys(CHANNEL_LINES) as readonly (keyof typeof CHANNEL_LINES)[]) {
    const label = CHANNEL_LINES[name].exec(line)?.[0];
    if (label !== undefined && line.length > label.length)
      return { name, value: line.slice(label.length), label: label.trim() };
  }
  return undefined;
}

function paperOf({ lines, cells, place }: ServiceEntry, losses: Loss[]): DraftPaper {
  const tell = (words: string) => {
    if (words !== '') losses.push({ kind: 'structure', words, ...(place ? { place } : {}) });
  };
  const behind = (label: RegExp) => {
    const line = lines.slice(1).find((one) => label.test(one));
    tell(line === undefined ? '' : (label.exec(line)?.[0].trim() ?? ''));
    return line;
  };
  const [form, issued] = [behind(PAPER_FORM), behind(PAPER_ISSUER)];
  const issuer = issued?.replace(PAPER_ISSUER, '') ?? cells.get('issuer');
  const name = lines.filter((line) => line !== form && line !== issued).join(' ');
  const inName = cells.size === 0 ? PAPER_COPIES.exec(name) : null;
  const copies = copiesIn(cells) ?? inName?.groups?.['copies'];
  const bareCount = copies === undefined ? undefined : COPIES.exec(copies)?.groups?.['copies'];
  if (bareCount !== undefined && copies !== undefined) tell(copies);
  return {
    name: inName ? name.slice(0, inName.index) : name,
    ...(copies === undefined || saysNone(copies) ? {} : { copies: bareCount ?? copies }),
    ...(issuer === undefined || saysNone(issuer) ? {} : { issuer }),
    ...(form === undefined ? {} : { form: form.replace(PAPER_FORM, '') }),
  };
}

/** How many of a paper, where they stand in one column, or in one for its original and one for its copies. */
function copiesIn(cells: ReadonlyMap<ColumnName, string>): string | undefined {
  const unit = cells.get('unit') ?? '';
  const parts = COUNTED_APART.flatMap(([name, label]) => {
    const count = cells.get(name) ?? '';
    return count === '' || saysNone(count) || bare(count) === '0' ? [] : [`${label} ${count} ${unit}`.trim()];
  });
  const own = cells.get('copies');
  if (parts.length > 0) return [...(own === undefined ? [] : [own]), ...parts].join(' ');
  return own === undefined ? undefined : `${own} ${unit}`.trim();
}

function feeOf({ lines, cells }: ServiceEntry): DraftFee {
  const words = lines.join(' ');
  const inWords = cells.get('amount') === undefined ? FEE_AMOUNT.exec(words) : null;
  const amount = cells.get('amount') ?? inWords?.groups?.['amount'];
  if (amount === undefined) return { item: UNNAMED.fee, amount: words };
  const item = inWords ? words.slice(0, inWords.index) : words;
  return {
    item: item === '' ? UNNAMED.fee : item,
    amount: saysNone(amount) ? NONE : (BAHT.exec(amount)?.groups?.['amount'] ?? amount),
  };
}

function complaintOf({ lines: [first = '', ...others], cells }: ServiceEntry): DraftComplaint {
  const where = [...others, ...(cells.get('where') === undefined ? [] : [cells.get('where') ?? ''])].join(
    ' ',
  );
  if (where !== '') return { name: first, where };
  const parted = REACHED_AT.exec(first);
  return parted && parted.index > 0
    ? { name: first.slice(0, parted.index), where: first.slice(parted.index + parted[0].length) }
    : { name: first, where: UNNAMED.contact };
}
