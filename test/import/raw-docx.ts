import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

/** A Word file whose text is XML that a test writes, for what no program at hand writes. */
export function rawDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export function p(text: string): string {
  return `<w:p>${r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A row of cells, which are XML; `before` is how many columns of the grid it leaves out. */
export function row(cells: readonly string[], before = 0): string {
  const properties = before > 0 ? `<w:trPr><w:gridBefore w:val="${before}"/></w:trPr>` : '';
  return `<w:tr>${properties}${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
}

export function tbl(widths: readonly number[], ...rows: readonly string[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A shape with words in it, as Word writes it for itself and for older programs. */
export function shape(words: string, outline: string): string {
  const box = `<w:txbxContent>${p(words)}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:spPr><a:prstGeom prst="${outline}"/></wps:spPr><wps:txbx>${box}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>${box}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** The header of a form of six columns. */
export const HEADER = row(
  ['ลำดับที่', 'ผังขั้นตอน', 'รายละเอียดงาน', 'เวลาดำเนินการ', 'มาตรฐานคุณภาพงาน', 'ผู้รับผิดชอบ'].map(p),
);
export const SIX = [1, 1, 1, 1, 1, 1];
