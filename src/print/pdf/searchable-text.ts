import { characterMap, characterMapContent, type GlyphTexts } from './character-map.ts';
import { compactPdf } from './compact.ts';
import { knownFonts, subsetGlyphTexts } from './font-glyphs.ts';
import { isStream, pdfFile, resolved, resolvedDict, streamContent, type PdfFile } from './file.ts';
import { contentWithoutLineMarks, objectWithoutLineMarks } from './line-marks.ts';
import { isArray, isDict, isPointer, type PdfDict } from './objects.ts';
import { withPageLabels, type PageLabels } from './page-labels.ts';

/**
 * A PDF by Typst with Thai text that can be searched and copied in every reader, and about half as large.
 *
 * Typst says of each glyph which cluster it was first used in, and corrects that by spans of replacement text
 * (`ActualText`) which half of the readers do not know (krilla issue 411). Here each glyph of our fonts says what it
 * stands for itself. The spans stay: of the glyphs of a sara am none is the character that was typed, and poppler,
 * which sorts glyphs by their places, would take marks that stand above each other for a line of their own. What only
 * said where lines end (line-marks.ts) is taken out of all texts. All else stays, byte for byte; only what is not a
 * stream is packed. The same bytes give the same bytes.
 *
 * It may go when Typst writes a font's own texts for its glyphs: that issue says when.
 *
 * A glyph that is not recognised, a font that is not ours, keeps what Typst wrote. Throws an error for a file with
 * another structure than Typst writes.
 */
export function searchableText(pdf: Uint8Array, labels: readonly PageLabels[] = []): Uint8Array {
  const typeset = withPageLabels(pdfFile(pdf), labels);
  const file = { ...typeset, objects: withoutMarks(typeset.objects) };
  const contents = new Map<number, () => string>();
  for (const number of file.objects.keys()) {
    const font = compositeFont(file, number);
    const map = font?.get('/ToUnicode')?.value;
    const content = font && isPointer(map) ? mapOfGlyphs(file, font) : undefined;
    if (isPointer(map) && content !== undefined) contents.set(map.object, () => content);
    const page = contentOfPage(file, number);
    if (page !== undefined) contents.set(page, () => drawnWithoutMarks(file, page));
  }
  return compactPdf(file, contents);
}

function withoutMarks(objects: PdfFile['objects']): PdfFile['objects'] {
  return new Map(
    [...objects].map(([number, body]) => [number, isStream(body) ? body : objectWithoutLineMarks(body)]),
  );
}

/** The number of the stream that draws a page, if the object is a page. */
function contentOfPage(file: PdfFile, object: number): number | undefined {
  const isPage = file.objects.get(object)?.includes('/Contents') ?? false;
  const page = isPage ? resolved(file, { object }) : undefined;
  const content =
    isDict(page) && page.get('/Type')?.value === '/Page' ? page.get('/Contents')?.value : undefined;
  return isPointer(content) ? content.object : undefined;
}

function drawnWithoutMarks(file: PdfFile, object: number): string {
  const content = streamContent(file, { object });
  if (!content) throw new Error('the page is drawn by a stream that cannot be read');
  return contentWithoutLineMarks(content.toString('latin1'));
}

/** The dictionary of a font whose codes are numbers of glyphs, if the object is one. */
function compositeFont(file: PdfFile, object: number): PdfDict | undefined {
  const isFont = file.objects.get(object)?.includes('/Type0') ?? false;
  const font = isFont ? resolved(file, { object }) : undefined;
  if (!isDict(font) || font.get('/Subtype')?.value !== '/Type0') return undefined;
  return font.get('/Encoding')?.value === '/Identity-H' ? font : undefined;
}

/** The character map of a font by what its glyphs stand for; undefined if it is not one of ours. */
function mapOfGlyphs(file: PdfFile, font: PdfDict): string | undefined {
  const content = streamContent(file, font.get('/ToUnicode')?.value);
  const clusters = content && characterMap(content.toString('latin1'));
  const candidates = clusters && recognisedGlyphs(file, font);
  if (!candidates) return undefined;
  const texts = [...clusters].map(
    ([glyph, cluster]) => [glyph, ownText(cluster, candidates.get(glyph) ?? [])] as const,
  );
  return characterMapContent(new Map([...unmappedTexts(candidates, clusters), ...texts]));
}

/** Where no standard asks for it, Typst leaves out the glyphs of a cluster after the first. */
function unmappedTexts(
  candidates: ReadonlyMap<number, readonly string[]>,
  clusters: GlyphTexts,
): [number, string][] {
  return [...candidates].flatMap(([glyph, [text]]) =>
    text === undefined || clusters.has(glyph) ? [] : [[glyph, text] as [number, string]],
  );
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
  const written = font.get('/BaseFont')?.value;
  const name = typeof written === 'string' ? /^\/[A-Z]{6}\+(.+)$/.exec(written)?.[1] : undefined;
  const descendants = resolved(file, font.get('/DescendantFonts')?.value);
  const descendant = isArray(descendants) ? resolvedDict(file, descendants[0]) : undefined;
  if (name === undefined || !knownFonts.includes(name)) return undefined;
  if (descendant?.get('/CIDToGIDMap')?.value !== '/Identity') return undefined;
  const descriptor = resolvedDict(file, descendant.get('/FontDescriptor')?.value);
  const embedded = streamContent(file, descriptor?.get('/FontFile2')?.value);
  return embedded && subsetGlyphTexts(name, embedded);
}
