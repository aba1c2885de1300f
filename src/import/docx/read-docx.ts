import type {
  BesideWords,
  AsideKind,
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceMark,
  SourceNote,
  SourceParagraph,
  SourcePicture,
  SourcePlace,
  SourceRow,
  SourceShape,
  SourceTable,
} from '../source.ts';
import { letters } from '../marks.ts';
import { drawnIn } from './drawings.ts';
import { wordNumbers } from './numbering.ts';
import type { DocxParts } from './open-docx.ts';
import { listIn, outlineIn, stylesOf } from './styles.ts';
import { signOf } from './symbols.ts';
import { allBelow, childOf, elementsOf, isOn, propertyOf, textIn, type XmlElement } from './xml.ts';

/** Reads a Word file as it is written: words that Word shows as text in their order, all others as asides. */
export function readDocx(parts: DocxParts): SourceDocument {
  const reader = new Reader(parts);
  const body = childOf(parts.xml(parts.main), 'w:body');
  const blocks = body ? reader.blocks(body, {}) : [];
  return { blocks, asides: [...reader.asides, ...besides(parts)] };
}

/** The words of everything below an element, a line for each paragraph. */
export function wordsBelow(element: XmlElement): string {
  const texts = (one: XmlElement): string =>
    elementsOf(one)
      .map((child) => {
        if (/^(?:w:(?:t|delText)|m:t|a:t)$/u.test(child.name)) return textIn(child);
        if (/^w:(?:tab|br|cr)$/u.test(child.name)) return ' ';
        if (child.name === 'mc:AlternateContent') return texts(shown(child));
        return /^(?:w|a):p$/u.test(child.name) ? `${texts(child)}\n` : texts(child);
      })
      .join('');
  return texts(element)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** What Word shows of several contents, of which older programs take another. */
function shown(alternatives: XmlElement): XmlElement {
  return (
    childOf(alternatives, 'mc:Choice') ??
    childOf(alternatives, 'mc:Fallback') ?? { ...alternatives, children: [] }
  );
}

/** What the parts beside the text say. */
function besides(parts: DocxParts): readonly BesideWords[] {
  const kinds: readonly (readonly [name: RegExp, kind: AsideKind])[] = [
    [/^word\/header\d*\.xml$/u, 'header'],
    [/^word\/footer\d*\.xml$/u, 'footer'],
    [/^word\/diagrams\/data\d*\.xml$/u, 'diagram'],
    [/^word\/charts\/chart\d*\.xml$/u, 'diagram'],
    [/^word\/comments\.xml$/u, 'comment'],
  ];
  const found = parts.names.flatMap((name) => {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
    const root = kind && parts.xml(name);
    const words = root ? wordsBelow(root) : '';
    return kind && words !== '' ? [{ kind, words }] : [];
  });
  return found.filter(
    (aside, index) =>
      found.findIndex(({ kind, words }) => kind === aside.kind && words === aside.words) === index,
  );
}

/** What a paragraph holds, while it is read. */
interface Line {
  text: string;
  readonly place: SourcePlace;
  readonly isBoldStyle: boolean;
  hasPlain: boolean;
  boldStart: string;
  hasBold: boolean;
  /** Letters so far, and marks by the letters before them. */
  letters: number;
  readonly marks: {
    readonly look: SourceMark['look'];
    readonly url?: string;
    readonly note?: SourceNote;
    readonly from: number;
    to: number;
  }[];
  /** The codes of fields that are open, and whether their results have begun. */
  readonly fields: { code: string; isResult: boolean }[];
  readonly pictures: SourcePicture[];
  readonly shapes: SourceShape[];
}

/** How words look that are read. */
interface Look {
  readonly isBold: boolean;
  readonly marks: readonly Pick<SourceMark, 'look' | 'url'>[];
}

const LOOKS = ['bold', 'italic', 'struck', 'raised', 'lowered', 'underlined', 'coloured'] as const;

/** Whether words are set in a colour, or on one; nearly black ones are that of any text. */
function isColoured(properties: XmlElement | undefined): boolean {
  const isSome = (colour = 'auto') => !/^(?:auto|none|clear|(?:[0-3][0-9a-f]){3})$/iu.test(colour);
  return (
    isSome(propertyOf(properties, 'w:color')) ||
    isSome(propertyOf(properties, 'w:highlight')) ||
    isSome(
      childOf(properties, 'w:shd')
        ?.attributes.get('w:fill')
        ?.replace(/^F{6}$/iu, 'none'),
    )
  );
}

const PLAIN: Look = { isBold: false, marks: [] };

class Reader {
  readonly asides: BesideWords[] = [];
  private readonly parts: DocxParts;
  private readonly styles: ReturnType<typeof stylesOf>;
  private readonly numbers: ReturnType<typeof wordNumbers>;
  private readonly notes: ReadonlyMap<string, string>;
  private readonly targets: ReadonlyMap<string, string>;
  private notesSeen = 0;
  private paragraphs = 0;
  private tables = 0;

  constructor(parts: DocxParts) {
    this.parts = parts;
    const folder = parts.main.replace(/[^/]*$/u, '');
    this.styles = stylesOf(parts.xml(`${folder}styles.xml`));
    this.numbers = wordNumbers(parts.xml(`${folder}numbering.xml`));
    this.targets = parts.targets(parts.main);
    this.notes = new Map(
      ['footnote', 'endnote'].flatMap((kind) => {
        const root = parts.xml(`${folder}${kind}s.xml`);
        return (root ? elementsOf(root) : []).map((note) => [
          `${kind} ${note.attributes.get('w:id') ?? ''}`,
          wordsBelow(note),
        ]);
      }),
    );
  }

  blocks(parent: XmlElement, place: SourcePlace): readonly SourceBlock[] {
    return elementsOf(parent).flatMap((child): readonly SourceBlock[] => {
      if (child.name === 'w:p') return [this.paragraph(child, place)];
      if (child.name === 'w:tbl') return [this.table(child, place)];
      if (child.name === 'mc:AlternateContent') return this.blocks(shown(child), place);
      if (/^w:(?:del|moveFrom)$/u.test(child.name)) return this.aside('deleted', wordsBelow(child), place);
      if (child.name === 'w:altChunk') {
        const target = this.targets.get(child.attributes.get('r:id') ?? '') ?? '';
        return this.aside('object', target, place);
      }
      return SILENT.test(child.name) ? [] : this.blocks(child, place);
    });
  }

  private aside(kind: AsideKind, words: string, place: SourcePlace): readonly never[] {
    if (words !== '') this.asides.push({ kind, words, place });
    return [];
  }

  private table(table: XmlElement, outer: SourcePlace): SourceTable {
    const place = outer.table === undefined ? { table: ++this.tables } : outer;
    const grid = childOf(table, 'w:tblGrid');
    const widths = (grid ? elementsOf(grid) : [])
      .filter(({ name }) => name === 'w:gridCol')
      .map((column) => Number(column.attributes.get('w:w') ?? 1) || 1);
    const rows: SourceRow[] = [];
    for (const row of unwrapped(table, 'w:tr')) {
      const properties = childOf(row, 'w:trPr');
      if (childOf(properties, 'w:del')) this.aside('deleted', wordsBelow(row), place);
      else rows.push(this.row(row, { ...place, row: outer.row ?? rows.length + 1 }));
    }
    const columns = Math.max(
      0,
      ...rows.flatMap(({ cells }) => cells.map(({ column, span }) => column + span)),
    );
    return {
      kind: 'table',
      place,
      widths: Array.from({ length: Math.max(columns, widths.length) }, (_, index) => widths[index] ?? 1),
      rows,
    };
  }

  private row(row: XmlElement, place: SourcePlace): SourceRow {
    const before = Number(propertyOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
    const cells: SourceCell[] = [];
    let column = before;
    for (const cell of unwrapped(row, 'w:tc')) {
      const properties = childOf(cell, 'w:tcPr');
      const span = Math.max(1, Number(propertyOf(properties, 'w:gridSpan') ?? 1));
      const merged = childOf(properties, 'w:vMerge');
      const at = place.cell === undefined ? { ...place, cell: cells.length + 1 } : place;
      const isDeleted = childOf(properties, 'w:cellDel') !== undefined;
      if (isDeleted) this.aside('deleted', wordsBelow(cell), at);
      cells.push({
        column,
        span,
        isContinued: merged !== undefined && merged.attributes.get('w:val') !== 'restart',
        blocks: isDeleted ? [] : this.blocks(cell, at),
      });
      column += span;
    }
    return { cells };
  }

  private paragraph(paragraph: XmlElement, outer: SourcePlace): SourceParagraph {
    const place = outer.table === undefined ? { paragraph: ++this.paragraphs } : outer;
    const properties = childOf(paragraph, 'w:pPr');
    const style = this.styles(propertyOf(properties, 'w:pStyle'));
    const line: Line = {
      text: '',
      place,
      isBoldStyle: style.isBold,
      hasPlain: false,
      boldStart: '',
      hasBold: false,
      letters: 0,
      marks: [],
      fields: [],
      pictures: [],
      shapes: [],
    };
    this.inline(paragraph, line);
    const list = listIn(properties) ?? style.list;
    const number = list && list.id !== '0' && hasContent(line) ? this.numbers(list) : undefined;
    const heading = outlineIn(properties) ?? style.heading;
    return {
      kind: 'paragraph',
      place,
      text: line.text,
      isContents: /^(?:toc|table of figures)\b/iu.test(style.name),
      isBold: line.hasBold && !line.hasPlain,
      boldStart: line.boldStart,
      marks: line.marks.map((mark) => ({
        ...mark,
        from: line.letters - mark.from,
        to: line.letters - mark.to,
      })),
      pictures: line.pictures,
      shapes: line.shapes,
      ...(heading === undefined ? {} : { heading }),
      ...(number === undefined || !list ? {} : { list: { level: list.level, number } }),
    };
  }

  private inline(parent: XmlElement, line: Line, url?: string): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:r') this.run(child, line, url);
      else if (child.name === 'mc:AlternateContent') this.inline(shown(child), line, url);
      else if (child.name === 'w:hyperlink')
        this.inline(child, line, this.targets.get(child.attributes.get('r:id') ?? '') ?? url);
      else if (child.name === 'w:fldSimple')
        this.inline(child, line, linkOf(child.attributes.get('w:instr') ?? '') ?? url);
      else if (/^w:(?:del|moveFrom)$/u.test(child.name)) this.aside('deleted', wordsBelow(child), line.place);
      else if (child.name === 'm:t') add(line, textIn(child), PLAIN);
      else if (!SILENT.test(child.name)) this.inline(child, line, url);
    }
  }

  private run(run: XmlElement, line: Line, url?: string): void {
    const properties = childOf(run, 'w:rPr');
    if (isOn(properties, 'w:vanish') === true) {
      this.aside('hidden', wordsBelow(run), line.place);
      return;
    }
    const named = this.styles(propertyOf(properties, 'w:rStyle'));
    const isBold = isOn(properties, 'w:bCs') ?? isOn(properties, 'w:b') ?? (line.isBoldStyle || named.isBold);
    const isItalic = isOn(properties, 'w:iCs') ?? isOn(properties, 'w:i') ?? named.isItalic;
    const isStruck = isOn(properties, 'w:strike') === true || isOn(properties, 'w:dstrike') === true;
    const script = propertyOf(properties, 'w:vertAlign');
    const link =
      url ?? line.fields.map(({ code, isResult }) => (isResult ? linkOf(code) : undefined)).find(Boolean);
    const looks = {
      bold:
        isBold &&
        !(
          line.isBoldStyle &&
          isOn(properties, 'w:bCs') === undefined &&
          isOn(properties, 'w:b') === undefined
        ),
      italic: isItalic,
      struck: isStruck,
      raised: script === 'superscript',
      lowered: script === 'subscript',
      underlined: link === undefined && isOn(properties, 'w:u') === true,
      coloured: link === undefined && isColoured(properties),
    };
    this.content(run, line, {
      isBold,
      marks: [
        ...LOOKS.flatMap((look) => (looks[look] ? [{ look }] : [])),
        ...(link === undefined ? [] : [{ look: 'link' as const, url: link }]),
      ],
    });
  }

  private content(parent: XmlElement, line: Line, look: Look): void {
    for (const child of elementsOf(parent)) {
      const { name, attributes } = child;
      if (name === 'w:t') add(line, textIn(child), look);
      else if (name === 'w:tab' || name === 'w:ptab') line.text += '\t';
      else if (name === 'w:cr' || (name === 'w:br' && !/page|column/u.test(attributes.get('w:type') ?? '')))
        line.text += '\n';
      else if (name === 'w:noBreakHyphen') add(line, '-', look);
      else if (name === 'w:sym') this.symbol(child, line);
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
        const note = `${name.slice(2, -9)} ${attributes.get('w:id') ?? ''}`;
        const words = this.notes.get(note) ?? '';
        const at = { from: line.letters, to: line.letters };
        if (words !== '')
          line.marks.push({ look: 'footnote', note: { number: ++this.notesSeen, words }, ...at });
      } else if (name === 'mc:AlternateContent') this.content(shown(child), line, look);
      else if (name === 'w:instrText') {
        const open = line.fields.at(-1);
        if (open) open.code += textIn(child);
      } else if (name === 'w:fldChar') {
        field(line, attributes.get('w:fldCharType') ?? '');
        const box = allBelow(child, 'w:checkBox')[0];
        if (box) add(line, (isOn(box, 'w:checked') ?? isOn(box, 'w:default')) === true ? '☑' : '☐', look);
      } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.drawing(child, line);
      else if (!SILENT.test(name)) this.content(child, line, look);
    }
  }

  private symbol({ attributes }: XmlElement, line: Line): void {
    const font = attributes.get('w:font') ?? '';
    const code = attributes.get('w:char') ?? '';
    const sign = signOf(font, code);
    if (sign === undefined) this.aside('symbol', `${font} ${code}`, line.place);
    else add(line, sign, PLAIN);
  }

  private drawing(drawing: XmlElement, line: Line): void {
    const { pictures, shapes } = drawnIn(drawing, wordsBelow);
    line.shapes.push(...shapes);
    for (const { link, alt } of pictures) {
      const path = this.targets.get(link);
      if (path !== undefined && this.parts.bytes(path)) line.pictures.push({ path, alt });
    }
  }
}

/** Properties and codes of fields, which are no words. */
const SILENT =
  /^(?:w:(?:\w+Pr|instrText|delText|fldData|sectPr|tblGrid|proofErr|bookmark\w+|softHyphen|annotationRef|footnoteRef|endnoteRef)|m:\w+Pr)$/u;

function add(line: Line, words: string, { isBold, marks }: Look): void {
  line.text += words.replace(/[\r\n]+/gu, ' ');
  if (words.trim() === '') return;
  const from = line.letters;
  line.letters += letters(words);
  for (const { look, url } of marks) {
    const open = line.marks.find((mark) => mark.look === look && mark.url === url && mark.to === from);
    if (open) open.to = line.letters;
    else line.marks.push({ look, from, to: line.letters, ...(url === undefined ? {} : { url }) });
  }
  if (isBold && !line.hasPlain) line.boldStart += words;
  if (isBold) line.hasBold = true;
  else line.hasPlain = true;
}

/** Begins a field, its result, or what stands behind it. */
function field({ fields }: Line, type: string): void {
  const open = fields.at(-1);
  if (type === 'begin') fields.push({ code: '', isResult: false });
  else if (type === 'separate' && open) open.isResult = true;
  else if (type === 'end') fields.pop();
}

/** The address that the code of a field leads to. */
function linkOf(code: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/iu.exec(code)?.[1];
}

function hasContent({ text, pictures }: Line): boolean {
  return text.trim() !== '' || pictures.length > 0;
}

/** Elements of a name below one, also where marks of changes and content controls stand around them. */
function unwrapped(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name) ? unwrapped(child, name) : [];
  });
}
