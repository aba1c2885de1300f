import { pdfStream, resolved, resolvedDict, type PdfFile } from './pdf-file.ts';
import { isArray, isPointer, type PdfDict, type PdfValue } from './pdf-objects.ts';

/** A content stream: a page's, or one that pages draw. */
export interface Drawing {
  /** The number of its object. */
  readonly object: number;
  readonly resources: PdfDict;
}

/** The content streams of a PDF that can be changed one by one, each once; a page's in several parts is none of them. */
export function drawings(file: PdfFile): readonly Drawing[] {
  const found = new Map<number, Drawing>();
  const root = resolvedDict(file, file.trailer.get('/Root')?.value);
  addPages(file, root?.get('/Pages')?.value, undefined, found);
  return [...found.values()];
}

/** Pages below a node of the page tree; resources are handed down (ISO 32000-1, 7.7.3). */
function addPages(
  file: PdfFile,
  value: PdfValue | undefined,
  inherited: PdfDict | undefined,
  found: Map<number, Drawing>,
): void {
  const node = resolvedDict(file, value);
  const resources = resolvedDict(file, node?.get('/Resources')?.value) ?? inherited;
  const kids = resolved(file, node?.get('/Kids')?.value);
  if (isArray(kids)) for (const kid of kids) addPages(file, kid, resources, found);
  else if (resources) addDrawing(file, node?.get('/Contents')?.value, resources, found);
}

function addDrawing(
  file: PdfFile,
  value: PdfValue | undefined,
  resources: PdfDict,
  found: Map<number, Drawing>,
): void {
  if (!isPointer(value) || found.has(value.object)) return;
  found.set(value.object, { object: value.object, resources });
  for (const kind of ['/XObject', '/Pattern']) {
    for (const { value: part } of resolvedDict(file, resources.get(kind)?.value)?.values() ?? []) {
      const dict = isPointer(part) ? pdfStream(file.objects.get(part.object))?.dict : undefined;
      const own = resolvedDict(file, dict?.get('/Resources')?.value);
      if (own) addDrawing(file, part, own, found);
    }
  }
}
