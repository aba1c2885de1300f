import { allBelow, childOf, elementsOf, isOn, propertyOf, type XmlElement } from './xml.ts';

/** What the style of a paragraph says, with what it inherits. */
export interface ParagraphStyle {
  readonly name: string;
  /** 1 to 9. */
  readonly heading?: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly list?: { readonly id: string; readonly level: number };
}

/** Styles of a document by their ids; of one that is not there, that of plain text. */
export function stylesOf(part: XmlElement | undefined): (id: string | undefined) => ParagraphStyle {
  const written = new Map(
    (part ? allBelow(part, 'w:style') : []).map((style) => [style.attributes.get('w:styleId') ?? '', style]),
  );
  const known = new Map<string, ParagraphStyle>();
  const styleOf = (id: string | undefined, depth = 0): ParagraphStyle => {
    const style = id === undefined ? undefined : written.get(id);
    if (id === undefined || !style || depth > MOST_DEPTH) return PLAIN;
    const found = known.get(id) ?? read(style, styleOf(propertyOf(style, 'w:basedOn'), depth + 1));
    known.set(id, found);
    return found;
  };
  return (id) => styleOf(id);
}

/** The list that a paragraph is an item of, as its properties say. */
export function listIn(properties: XmlElement | undefined): ParagraphStyle['list'] {
  const numbered = childOf(properties, 'w:numPr');
  const id = propertyOf(numbered, 'w:numId');
  return id === undefined ? undefined : { id, level: Number(propertyOf(numbered, 'w:ilvl') ?? 0) };
}

/** The level of a heading that properties give: 1 to 9; none for body text. */
export function outlineIn(properties: XmlElement | undefined): number | undefined {
  const level = Number(propertyOf(properties, 'w:outlineLvl') ?? 9);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

const PLAIN: ParagraphStyle = { name: '', isBold: false, isItalic: false };
/** Styles that inherit from each other in a circle are a fault of the file. */
const MOST_DEPTH = 20;
/** Word keeps the English names of its own styles in every language. */
const HEADING = /^heading ([1-9])$/iu;

function read(style: XmlElement, base: ParagraphStyle): ParagraphStyle {
  const properties = elementsOf(style).find(({ name }) => name === 'w:pPr');
  const name = propertyOf(style, 'w:name') ?? '';
  const named = /^title$/iu.test(name) ? 1 : Number(HEADING.exec(name)?.[1] ?? 0);
  const heading = named || (outlineIn(properties) ?? base.heading);
  const list = listIn(properties) ?? base.list;
  const run = childOf(style, 'w:rPr');
  return {
    name,
    isBold: isOn(run, 'w:b') ?? isOn(run, 'w:bCs') ?? base.isBold,
    isItalic: isOn(run, 'w:i') ?? isOn(run, 'w:iCs') ?? base.isItalic,
    ...(heading ? { heading } : {}),
    ...(list ? { list } : {}),
  };
}
