import { withoutNeedlessActualText } from './actual-text.ts';
import { characterMap, characterMapContent, type GlyphTexts } from './character-map.ts';
import { compactPdf } from './compact-pdf.ts';
import { knownFonts, subsetGlyphTexts } from './font-glyphs.ts';
import { drawings } from './pdf-drawings.ts';
import { pdfFile, resolved, resolvedDict, streamContent, type PdfFile } from './pdf-file.ts';
import { isArray, isPointer, type PdfDict, type PdfEntry } from './pdf-objects.ts';

/**
 * A PDF by Typst with Thai text that can be searched and copied in every reader, and about half as large.
 *
 * Typst says of each glyph which cluster it was first used in, and corrects that by spans of replacement text
 * (`ActualText`) which half of the readers do not know (krilla issue 411). Here each glyph of our fonts says what it
 * stands for itself, and the spans of single glyphs that then say nothing more are left out. Those of several glyphs
 * stay: of the glyphs of a sara am none is the character that was typed, and poppler, which sorts glyphs by their
 * places, takes the marks of other clusters for a line of their own. Everything else stays as it is, and the same
 * bytes give the same bytes. A glyph that is not recognised, a font that is not ours, keeps what Typst wrote.
 *
 * Throws an error for a file with another structure than Typst writes.
 */
export function searchableText(pdf: Uint8Array): Uint8Array {
  const file = pdfFile(pdf);
  const contents = new Map<number, string>();
  const fonts = new Map<number, GlyphTexts | undefined>();
  const textsOf = (font: PdfEntry | undefined) => {
    if (!isPointer(font?.value)) return undefined;
    const { object } = font.value;
    if (!fonts.has(object)) fonts.set(object, rewrittenFont(file, resolvedDict(file, font.value), contents));
    return fonts.get(object);
  };
  for (const { object, resources } of drawings(file)) {
    const content = streamContent(file, { object })?.toString('latin1');
    const named = resolvedDict(file, resources.get('/Font')?.value);
    if (content === undefined || !named) continue;
    for (const font of named.values()) textsOf(font);
    const shorter = withoutNeedlessActualText(content, (name) => textsOf(named.get(name)));
    if (shorter !== content) contents.set(object, shorter);
  }
  return compactPdf(file, contents);
}

/** What the glyphs of a font stand for; if it is one of ours, its character map is put right too. */
function rewrittenFont(
  file: PdfFile,
  font: PdfDict | undefined,
  contents: Map<number, string>,
): GlyphTexts | undefined {
  const map = font?.get('/ToUnicode')?.value;
  const content = streamContent(file, map)?.toString('latin1');
  const written = content === undefined ? undefined : characterMap(content);
  if (!font || !written || !isPointer(map) || font.get('/Encoding')?.value !== '/Identity-H')
    return undefined;
  const recognised = recognisedGlyphs(file, font);
  if (!recognised) return undefined;
  const texts = new Map(written);
  for (const [glyph, candidates] of recognised) {
    const cluster = written.get(glyph);
    if (cluster !== undefined) texts.set(glyph, ownText(cluster, candidates));
  }
  contents.set(map.object, characterMapContent(texts));
  return texts;
}

/**
 * What a glyph says of the text of a cluster that it was used in. Where that is the whole text, or the glyph cannot
 * say any part of it, the text stays as it was typed: `fi` for one glyph, `1/2` for another.
 */
function ownText(cluster: string, candidates: readonly string[]): string {
  const whole = cluster.normalize('NFKD');
  const own = candidates.find((text) => whole.includes(text.normalize('NFKD')));
  return own === undefined || own.normalize('NFKD') === whole ? cluster : own;
}

/** The texts that each glyph of an embedded font may stand for, if it is a subset of one of ours. */
function recognisedGlyphs(file: PdfFile, font: PdfDict): Map<number, readonly string[]> | undefined {
  const name = /^\/[A-Z]{6}\+(.+)$/.exec(String(font.get('/BaseFont')?.value))?.[1];
  const descendants = resolved(file, font.get('/DescendantFonts')?.value);
  const descendant = isArray(descendants) ? resolvedDict(file, descendants[0]) : undefined;
  if (name === undefined || !knownFonts.includes(name)) return undefined;
  if (descendant?.get('/CIDToGIDMap')?.value !== '/Identity') return undefined;
  const descriptor = resolvedDict(file, descendant.get('/FontDescriptor')?.value);
  const embedded = streamContent(file, descriptor?.get('/FontFile2')?.value);
  return embedded && subsetGlyphTexts(name, embedded);
}
